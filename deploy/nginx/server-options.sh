# Sets the variables of the templates that hold whole directives of nginx, for start.sh.

CALLBOARD_ANCESTORS="${CALLBOARD_ALLOWED_ORIGINS:+ $CALLBOARD_ALLOWED_ORIGINS}"
# Further origins for `connect-src`: none, as the board sends all requests to this server.
CALLBOARD_CONNECT=
CALLBOARD_BROTLI=
if grep -qs brotli_static /etc/nginx/modules-enabled/*.conf /etc/nginx/nginx.conf; then
  CALLBOARD_BROTLI='brotli_static on;'
fi

ssl= CALLBOARD_TLS=
if [ -n "$CALLBOARD_TLS_CERTIFICATE$CALLBOARD_TLS_KEY" ]; then
  for name in CALLBOARD_TLS_CERTIFICATE CALLBOARD_TLS_KEY; do
    [ -r "$(printenv $name)" ] || fail "$name has to be the path of a file that exists: TLS needs both, certificate and key."
  done
  ssl=' ssl http2'
  CALLBOARD_TLS="ssl_certificate $CALLBOARD_TLS_CERTIFICATE;
  ssl_certificate_key $CALLBOARD_TLS_KEY;
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_session_cache shared:callboard_tls:2m;
  ssl_session_tickets off;"
  # Since nginx 1.25.1 the parameter `http2` is deprecated.
  if ! nginx -v 2>&1 | grep -qE 'nginx/1\.(1[0-9]|2[0-4]|25\.0)'; then
    ssl=' ssl'
    CALLBOARD_TLS="$CALLBOARD_TLS
  http2 on;"
  fi
fi

# $1: a port, or an address and a port, $2: parameters. A port alone means IPv4, and IPv6 where the machine has it.
listen() {
  echo "listen $1$2;"
  case $1 in *:*) return ;; esac
  [ ! -e /proc/net/if_inet6 ] || echo "  listen [::]:$1$2;"
}
CALLBOARD_LISTEN_DEFAULT=$(listen "$CALLBOARD_LISTEN" " default_server$ssl")
CALLBOARD_LISTEN_HERE=$(listen "$CALLBOARD_LISTEN" "$ssl")

CALLBOARD_REDIRECT=
[ -z "$CALLBOARD_REDIRECT_LISTEN" ] || CALLBOARD_REDIRECT="# Requests without TLS.
server {
  $(listen "$CALLBOARD_REDIRECT_LISTEN" '')
  server_name $CALLBOARD_HOST;
  access_log off;
  server_tokens off;
  return 301 $CALLBOARD_ORIGIN\$request_uri;
}"

# Behind proxies, the address of the visitor is the last one in this header that is not a proxy's.
CALLBOARD_REAL_ADDRESS=
if [ -n "$CALLBOARD_PROXIES" ]; then
  CALLBOARD_REAL_ADDRESS="real_ip_header X-Forwarded-For;
  real_ip_recursive on;
$(printf '  set_real_ip_from %s;\n' $CALLBOARD_PROXIES)"
fi
export CALLBOARD_ANCESTORS CALLBOARD_CONNECT CALLBOARD_BROTLI CALLBOARD_TLS CALLBOARD_REAL_ADDRESS
export CALLBOARD_LISTEN_DEFAULT CALLBOARD_LISTEN_HERE CALLBOARD_REDIRECT
