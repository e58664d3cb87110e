#!/bin/sh
# Generates the configuration of nginx and the board's config.json from environment variables. In the official image it runs at each start,
# from /docker-entrypoint.d; elsewhere it is run by hand. deploy/README.md describes the variables.
set -eu

here=$(dirname "$0")
templates=${CALLBOARD_TEMPLATES:-$here}
export CALLBOARD_FILLED="${CALLBOARD_FILLED:-/etc/nginx/callboard}"
export CALLBOARD_FILES="${CALLBOARD_FILES:-/usr/share/nginx/html}"
server=${CALLBOARD_SERVER_CONF:-/etc/nginx/conf.d/default.conf}

fail() {
  echo "Callboard cannot start: $1" >&2
  exit 1
}

# $1: name of a variable, $2: the pattern of its value (grep -E), $3: its description. Values that match are safe in every file that they are
# written to.
must() {
  value=$(printenv "$1" || true)
  [ "$(printf '%s' "$value" | wc -l)" -eq 0 ] && printf '%s\n' "$value" | grep -qE "^($2)$" ||
    fail "$1 is \"$value\"; it has to be $3."
}

origin='https?://[a-z0-9.-]+(:[0-9]+)?'
must CALLBOARD_ORIGIN "$origin" 'the address of the board without a path, such as https://board.example.com'
must CALLBOARD_ACADEMY_ORIGIN "$origin" 'the origin of the academy, such as https://academy.trainercentral.com'
must CALLBOARD_CLIENT_ID '[A-Za-z0-9._-]+' 'the id of the client registered at the accounts server'

# $1: name of a variable, $2: its default, $3: the pattern, $4: the description.
may() {
  value=$(printenv "$1" || true)
  export "$1=${value:-$2}"
  must "$1" "$3" "$4"
}

may CALLBOARD_ACADEMY_NAME '' '[^"\\$]*' 'the name of the academy, without quotes, backslashes and dollar signs'
may CALLBOARD_ORG_ID '' '[0-9]*' 'the number of the academy, or nothing'
may CALLBOARD_ALLOWED_ORIGINS '' "($origin( +$origin)*)?" 'the origins of the sites that may show the board, separated by spaces, or nothing'
may CALLBOARD_JOIN_HOSTS "$(echo "$CALLBOARD_ACADEMY_ORIGIN" | sed -E 's|^https?://||; s|:[0-9]+$||')" \
  '[a-z0-9.-]+( +[a-z0-9.-]+)*' 'the hosts that join links lead to, separated by spaces'
may CALLBOARD_LISTEN 8080 '([0-9.]+:)?[0-9]+' 'a port, or an address and a port'
may CALLBOARD_API_RATE 20 '[0-9]+' 'a number of calls a second'
may CALLBOARD_API_BURST 200 '[0-9]+' 'a number of calls'
may CALLBOARD_CA /etc/ssl/certs/ca-certificates.crt '/[A-Za-z0-9._/-]+' 'the path of the certificates that servers are checked by'
may CALLBOARD_LOG /var/log/nginx/access.log '/[A-Za-z0-9._/-]+' 'the path of the access log'

# The data centres that members have their accounts in, the academy's own first: Zoho's names, or name=origin.
centres=${CALLBOARD_DATA_CENTRES:-us}
origin_of() {
  case $1 in
    *=*) echo "${1#*=}" ;;
    us) echo https://accounts.zoho.com ;;
    eu | in | jp | sa | uk | ae | sg) echo "https://accounts.zoho.$1" ;;
    au | cn) echo "https://accounts.zoho.com.$1" ;;
    ca) echo https://accounts.zohocloud.ca ;;
    *) fail "CALLBOARD_DATA_CENTRES names \"$1\"; known are us eu in au jp ca sa uk cn ae sg, or name=https://accounts.example." ;;
  esac
}

host_of() { echo "$1" | sed -E 's|^https?://||'; }

CALLBOARD_HOST=$(host_of "$CALLBOARD_ORIGIN" | sed -E 's|:[0-9]+$||')
CALLBOARD_ACADEMY_HOST=$(host_of "$CALLBOARD_ACADEMY_ORIGIN")
export CALLBOARD_HOST CALLBOARD_ACADEMY_HOST
export CALLBOARD_ANCESTORS="${CALLBOARD_ALLOWED_ORIGINS:+ $CALLBOARD_ALLOWED_ORIGINS}"
# Further origins for `connect-src`: none, as the board sends all requests to this server.
export CALLBOARD_CONNECT=

# nginx resolves host names again every minute, as the addresses of accounts servers change.
resolver=${CALLBOARD_RESOLVER_ADDRESS:-$(awk '/^nameserver/ && $2 !~ /:/ { print $2; exit }' /etc/resolv.conf 2>/dev/null || true)}
CALLBOARD_RESOLVER=${resolver:+"resolver $resolver valid=60s;"}
CALLBOARD_BROTLI=
if grep -qs brotli_static /etc/nginx/modules-enabled/*.conf /etc/nginx/nginx.conf; then
  CALLBOARD_BROTLI='brotli_static on;'
fi
export CALLBOARD_RESOLVER CALLBOARD_BROTLI

mkdir -p "$CALLBOARD_FILLED"
fill() { envsubst "$(printenv | sed -nE 's/^((CALLBOARD|DC)_[A-Z_]+)=.*/${\1}/p' | tr '\n' ' ')" <"$1"; }
# Readable by root only, as it is the only file that contains the secret.
umask 077
: >"$CALLBOARD_FILLED/accounts.conf"
endpoints= first=
for centre in $centres; do
  name=${centre%%=*}
  DC_ORIGIN=$(origin_of "$centre")
  export DC_ORIGIN
  must DC_ORIGIN "$origin" 'the origin of an accounts server'
  case $name in
    '' | *[!a-z0-9]*) fail "\"$name\" is no name of a data centre: small letters and digits, please." ;;
  esac
  DC_HOST=$(host_of "$DC_ORIGIN") DC_PATH=/accounts/$name
  upper=$(printf '%s' "$name" | tr '[:lower:]' '[:upper:]')
  DC_SECRET=$(printenv "CALLBOARD_CLIENT_SECRET_$upper" || printenv CALLBOARD_CLIENT_SECRET || true)
  export DC_HOST DC_PATH DC_SECRET
  case $DC_SECRET in
    '' | *[!A-Za-z0-9._~-]*)
      fail "CALLBOARD_CLIENT_SECRET (or CALLBOARD_CLIENT_SECRET_$upper) has to be the secret of the client: letters, digits, and . _ ~ -"
      ;;
  esac
  fill "$templates/accounts.conf.template" >>"$CALLBOARD_FILLED/accounts.conf"
  endpoints="$endpoints${endpoints:+, }\"$DC_ORIGIN\": \"$DC_PATH/oauth/v2/token\""
  first=${first:-$DC_ORIGIN $DC_PATH}
done
unset DC_SECRET
umask 022

list() { printf '"%s", ' "$@" | sed 's/, $//; s/^""$//'; }
# Variables without quotes are lists of words.
# shellcheck disable=SC2086
cat >"$CALLBOARD_FILLED/config.json" <<JSON
{
  "academy": {
    "name": "$CALLBOARD_ACADEMY_NAME",
    "origin": "$CALLBOARD_ACADEMY_ORIGIN",
    "apiBase": "/",${CALLBOARD_ORG_ID:+
    \"orgId\": \"$CALLBOARD_ORG_ID\",}
    "joinHosts": [$(list $CALLBOARD_JOIN_HOSTS)]
  },
  "signIn": {
    "dialect": "zoho",
    "clientId": "$CALLBOARD_CLIENT_ID",
    "accountsServer": "${first% *}",
    "tokenEndpoints": { $endpoints },
    "scopes": ["TrainerCentral.talkapi.READ", "TrainerCentral.portalapi.READ", "AaaServer.profile.READ"],
    "userInfoEndpoint": "${first#* }/oauth/user/info"
  },
  "embedding": { "allowedOrigins": [$(list $CALLBOARD_ALLOWED_ORIGINS)] }
}
JSON

fill "$templates/relay.conf.template" >"$CALLBOARD_FILLED/relay.conf"
fill "$CALLBOARD_FILES/_nginx.conf" >"$CALLBOARD_FILLED/files.conf"
fill "$templates/callboard.conf.template" >"$server"
