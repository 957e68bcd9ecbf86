#!/usr/bin/env bash
# Throw-away servers for the tests: a PostgreSQL and a RabbitMQ of their own, in a temporary folder, on free ports of 127.0.0.1, gone at the end. No service of the system is used or touched.
#
#   build/servers.sh COMMAND [ARGUMENT...]   runs a command with DOCTOOLS_TEST_POSTGRES and DOCTOOLS_TEST_RABBITMQ set to their URLs
#   . build/servers.sh; servers_start; …; servers_wait; …; servers_stop    for ./test: they start beside the build
#
# A server that cannot be had is told on stderr, and its variable stays unset: its tests are skipped. Where a variable is set before, that server is used and none started.

servers=''
servers_groups=()
servers_postgres=''
servers_rabbitmq=''

servers_say() { printf 'servers: %s\n' "$*" >&2; }

# A port that nobody listens on, below those that the system hands out to clients.
servers_port() {
    local port
    for _ in {1..200}; do
        port=$((20000 + RANDOM % 10000))
        case " $* " in *" $port "*) continue ;; esac
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || {
            printf '%s\n' "$port"
            return
        }
    done
    return 1
}

# PostgreSQL refuses to run as root: its own user is taken then, or nobody.
servers_user() {
    local user
    if [ "$(id -u)" != 0 ]; then
        id -un
        return
    fi
    for user in "$1" nobody; do
        if id -u "$user" >/dev/null 2>&1; then
            printf '%s\n' "$user"
            return
        fi
    done
    return 1
}

# servers_run NAME USER COMMAND...: in a session of its own, so that Ctrl-C does not reach it, with nothing of this environment, and gone with this shell however that ends.
servers_run() {
    local name=$1 user=$2 home=$servers/$1 drop=()
    shift 2
    if [ "$(id -u)" = 0 ]; then
        chown -R "$user" "$home"
        drop=(setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups --)
    fi
    setsid bash -c 'parent=$1 home=$2; shift 2; cd "$home" || exit; (while kill -0 "$parent" 2>/dev/null; do sleep 1; done; kill -KILL 0) & exec "$@"' servers "$$" "$home" \
        env -i HOME="$home" LC_ALL=C.UTF-8 PATH="$PATH" "${drop[@]}" "$@" >"$servers/$name.log" 2>&1 </dev/null 9>&- &
    servers_groups+=($!)
}

# Starts what is there; servers_wait has to follow before they are used.
servers_start() {
    local bin user secret port dist epmd
    servers=$(mktemp -d "${TMPDIR:-/tmp}/doctools-servers.XXXXXX")
    chmod 755 "$servers"
    # Nobody else on this machine gets in.
    secret=$(od -An -tx1 -N16 /dev/urandom | tr -d ' \n')

    bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || :)
    if [ -n "${DOCTOOLS_TEST_POSTGRES-}" ]; then
        :
    elif [ -n "$bin" ] && [ -x "$bin/postgres" ] && user=$(servers_user postgres) && port=$(servers_port); then
        mkdir -m 700 "$servers/postgres"
        printf '%s\n' "$secret" >"$servers/postgres/password"
        servers_run postgres "$user" bash -c '
            "$1/initdb" -D data -U doctools --pwfile=password -A scram-sha-256 -E UTF8 --locale=C.UTF-8 --no-sync &&
            exec "$1/postgres" -D data -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories="$PWD" -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=80 -c shared_buffers=64MB' postgres "$bin" "$port"
        servers_postgres="$port $secret"
    else
        servers_say '沒有 PostgreSQL，相關測試略過 / no PostgreSQL here: its tests are skipped (apt-get install postgresql)'
    fi

    if [ -n "${DOCTOOLS_TEST_RABBITMQ-}" ]; then
        :
    elif [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] && command -v epmd >/dev/null && user=$(servers_user rabbitmq) && port=$(servers_port) && dist=$(servers_port "$port") && epmd=$(servers_port "$port" "$dist"); then
        mkdir -m 700 "$servers/rabbitmq"
        printf '%s\n' "listeners.tcp.default = 127.0.0.1:$port" "default_user = doctools" "default_pass = $secret" 'loopback_users.doctools = true' 'disk_free_limit.absolute = 50MB' 'log.file = false' 'log.console = true' 'log.console.level = warning' >"$servers/rabbitmq/rabbitmq.conf"
        printf '[].\n' >"$servers/rabbitmq/plugins"
        # epmd, which Erlang's nodes ask for each other, is started here lest a daemon stay behind.
        servers_run rabbitmq "$user" bash -c '
            export ERL_EPMD_PORT=$3 ERL_EPMD_ADDRESS=127.0.0.1
            epmd -port "$3" -address 127.0.0.1 &
            export RABBITMQ_NODENAME="doctools$1@localhost" RABBITMQ_NODE_PORT=$1 RABBITMQ_NODE_IP_ADDRESS=127.0.0.1 RABBITMQ_DIST_PORT=$2 RABBITMQ_HOME="$PWD" RABBITMQ_CONF_ENV_FILE=/dev/null
            export RABBITMQ_CONFIG_FILE="$PWD/rabbitmq.conf" RABBITMQ_MNESIA_BASE="$PWD/data" RABBITMQ_LOG_BASE="$PWD/logs" RABBITMQ_LOGS=- RABBITMQ_ENABLED_PLUGINS_FILE="$PWD/plugins" RABBITMQ_PID_FILE="$PWD/pid"
            export RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="+S 2:2 +sbwt none -kernel inet_dist_use_interface {127,0,0,1}"
            exec /usr/lib/rabbitmq/bin/rabbitmq-server' rabbitmq "$port" "$dist" "$epmd"
        servers_rabbitmq="$port $secret"
    else
        servers_say '沒有 RabbitMQ，相關測試略過 / no RabbitMQ here: its tests are skipped (apt-get install rabbitmq-server)'
    fi
}

# Waits until they answer, at most a minute, and exports their URLs.
servers_wait() {
    local port secret bin
    if [ -n "$servers_postgres" ]; then
        read -r port secret <<<"$servers_postgres"
        bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
        if servers_until "$bin/pg_isready" -q -h 127.0.0.1 -p "$port"; then
            export DOCTOOLS_TEST_POSTGRES="postgres://doctools:$secret@127.0.0.1:$port/postgres"
        else
            servers_failed PostgreSQL postgres
        fi
    fi

    if [ -n "$servers_rabbitmq" ]; then
        read -r port secret <<<"$servers_rabbitmq"
        if servers_until servers_greets "$port"; then
            export DOCTOOLS_TEST_RABBITMQ="amqp://doctools:$secret@127.0.0.1:$port/"
        else
            servers_failed RabbitMQ rabbitmq
        fi
    fi
}

servers_until() {
    local end=$((SECONDS + 60))
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.2
    done
}

# AMQP 0-9-1, 4.2.2: the server answers the protocol header by a method frame, which starts with 1.
servers_greets() {
    local first
    exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
    printf 'AMQP\0\0\011\001' >&3
    first=$(timeout 5 head -c 1 <&3 | od -An -tu1)
    exec 3>&-
    [ "${first// /}" = 1 ]
}

servers_failed() {
    servers_say "$1 沒有啟動，相關測試略過 / $1 did not start, its tests are skipped:"
    tail -n 5 "$servers/$2.log" >&2
}

servers_stop() {
    local group
    for group in "${servers_groups[@]}"; do
        # Nothing in them is of use to anybody: no time is lost on an orderly end.
        kill -KILL -- "-$group" 2>/dev/null || :
        wait "$group" 2>/dev/null || :
    done
    servers_groups=()
    [ -z "$servers" ] || rm -rf "$servers"
    servers=''
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
    trap servers_stop EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    servers_start
    servers_wait
    "$@"
fi
