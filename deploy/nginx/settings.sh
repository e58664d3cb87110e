# Reads the settings from the environment variables, for start.sh. A value that passes its check is safe in every file that it is written to.

fail() {
  echo "Callboard cannot start: $1" >&2
  exit 1
}

line_break='
'
# $1: name of a variable, $2: the pattern of its value (grep -E), $3: its description, $4: the variable that it is a part of.
must() {
  eval "value=\${$1-}"
  case $value in
    *"$line_break"*) ;;
    *) ! printf '%s\n' "$value" | grep -qE "^($2)$" || return 0 ;;
  esac
  fail "${4:-$1} is \"$value\"; it has to be $3."
}

# $1: name of a variable, $2: its default, $3: the pattern, $4: the description.
may() {
  eval "export $1=\"\${$1:-\$2}\""
  must "$1" "$3" "$4"
}

host='[a-z0-9]([a-z0-9.-]*[a-z0-9])?'
# Any port but 443, which browsers leave out.
port='(:([0-9]{1,2}|[1235-9][0-9]{2}|4[0-35-9][0-9]|44[0-24-9]|[0-9]{4,5}))?'
# Tokens and the secret are sent to these, so nothing but this machine may be addressed without TLS.
secure="https://$host$port|http://(localhost|127\.0\.0\.1)$port"
site="https?://$host$port"
centre='[a-z0-9]+(=[a-z0-9:./-]+)?'
number='(0|[1-9][0-9]*)'
path='/[A-Za-z0-9._/-]+'
address='[0-9a-fA-F.:]+'

must CALLBOARD_ORIGIN "$secure" 'the address of the board without a path, such as https://board.example.com'
must CALLBOARD_ACADEMY_ORIGIN "$secure" 'the origin of the academy, such as https://academy.trainercentral.com'
must CALLBOARD_CLIENT_ID '[A-Za-z0-9._-]+' 'the ID of the client registered at the accounts server'

may CALLBOARD_DATA_CENTRES us "$centre( +$centre)*" 'names of data centres separated by spaces, such as "eu us", or name=https://accounts.example.com'

host_of() { echo "$1" | sed -E 's|^https?://||; s|:[0-9]+$||'; }

CALLBOARD_HOST=$(host_of "$CALLBOARD_ORIGIN")
export CALLBOARD_HOST

# For config.json.
may CALLBOARD_ACADEMY_NAME '' '[^[:cntrl:]]*' 'the name of the academy, in one line'
may CALLBOARD_ORG_ID '' '[0-9]*' 'the number of the academy, or nothing'
may CALLBOARD_JOIN_HOSTS "$(host_of "$CALLBOARD_ACADEMY_ORIGIN")" "$host( +$host)*" \
  'the hosts that join links lead to, separated by spaces'
may CALLBOARD_FILTERS '1 5' '[A-Za-z0-9_]+ [A-Za-z0-9_]+' 'the values of `filter` for one’s own sessions and for all, such as "1 5"'
may CALLBOARD_PAGE_SIZE 100 '[1-9][0-9]{0,2}|1000' 'a number of sessions from 1 to 1000'
may CALLBOARD_SCOPES 'TrainerCentral.talkapi.READ TrainerCentral.portalapi.READ AaaServer.profile.READ' '[A-Za-z.]+( +[A-Za-z.]+)*' \
  'the scopes to ask for, separated by spaces'
may CALLBOARD_TOKEN_HEADER Bearer 'Bearer|Zoho-oauthtoken' '"Bearer" or "Zoho-oauthtoken"'
may CALLBOARD_OFFLINE false 'true|false' '"true" or "false"'
may CALLBOARD_IDLE_MINUTES '' '([1-9][0-9]*)?' 'a number of minutes, or nothing'
may CALLBOARD_JOIN_WINDOW '60 15 15' "$number $number $number" \
  'three numbers of minutes: before the start for hosts, before the start for others, after the end'
may CALLBOARD_ALLOWED_ORIGINS '' "($site( +$site)*)?" 'the origins of the sites that may show the board, separated by spaces, or nothing'

# For nginx.
may CALLBOARD_TLS_CERTIFICATE '' "($path)?" 'the path of the certificate chain, or nothing'
may CALLBOARD_TLS_KEY '' "($path)?" 'the path of the private key of the certificate, or nothing'
may CALLBOARD_LISTEN "$([ -n "$CALLBOARD_TLS_CERTIFICATE" ] && echo 443 || echo 8080)" "(($address|\[$address\]):)?[0-9]+" 'a port, or an address and a port'
may CALLBOARD_REDIRECT_LISTEN '' "((($address|\[$address\]):)?[0-9]+)?" 'a port, an address and a port, or nothing'
may CALLBOARD_PROXIES '' "($address(/[0-9]+)?( +$address(/[0-9]+)?)*)?" 'the addresses of the proxies in front of nginx, separated by spaces, or nothing'
may CALLBOARD_API_RATE 20 '[1-9][0-9]*' 'a number of calls a second'
may CALLBOARD_API_BURST 200 '[0-9]+' 'a number of calls'
may CALLBOARD_SIGN_IN_RATE 5 '[1-9][0-9]*' 'a number of calls a second'
may CALLBOARD_SIGN_IN_BURST 100 '[0-9]+' 'a number of calls'
may CALLBOARD_CA /etc/ssl/certs/ca-certificates.crt "$path" 'the path of the certificates that servers are verified with'
may CALLBOARD_LOG /var/log/nginx/access.log "$path" 'the path of the access log'
may CALLBOARD_FILES /usr/share/nginx/html "$path" 'the directory of the files of the build'
may CALLBOARD_FILLED /etc/nginx/callboard "$path" 'the directory of the generated files'
may CALLBOARD_SERVER_CONF /etc/nginx/conf.d/default.conf "$path" 'the path of the file that nginx includes'
may CALLBOARD_RESOLVER_ADDRESS \
  "$(awk '/^nameserver/ { print ($2 ~ /:/ ? "[" $2 "]" : $2); exit }' /etc/resolv.conf 2>/dev/null || true)" \
  "($address|\[$address\](:[0-9]+)?)" 'the address of a DNS server'
