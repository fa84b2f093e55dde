#compdef numbcli

_numbcli() {
    # Called as it was typed: another numbcli may come first in PATH.
    local program=${${(Q)words[1]}/#\~\//$HOME/}
    local -a found
    found=("${(@f)$("$program" __complete "=${(Q)PREFIX}" "${(@Q)words[2,CURRENT-1]}" 2>/dev/null)}")
    [[ -n $found[1] ]] || return 1
    if [[ $found[1] == / ]]; then
        compset -P 1 '*='
        _files
        return
    fi
    # A colon stands between a candidate and what it is.
    found=("${(@)found//:/\\:}")
    found=("${(@)found/$'\t'/:}")
    _describe -V numbcli found
}

if [[ $funcstack[1] == _numbcli ]]; then
    _numbcli "$@"
elif (( $+functions[compdef] )); then
    compdef _numbcli numbcli
fi
