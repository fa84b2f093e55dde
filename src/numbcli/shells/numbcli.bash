# bash 3.2 and later.

_numbcli() {
    # Called as it was typed: another numbcli may come first in PATH.
    local program=${1/#\~\//$HOME/} answer value
    COMPREPLY=()
    answer=$("$program" __complete "=$2" "${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)
    if [[ $answer == / ]]; then
        # bash 3 cannot turn to its own completion of file names from here.
        compopt -o default 2>/dev/null || while IFS= read -r value; do
            COMPREPLY+=("$value")
        done < <(compgen -f -- "$2")
        return
    fi
    while IFS=$'\t' read -r value _; do
        [[ -z $value ]] || COMPREPLY+=("$value")
    done <<<"$answer"
}

# bash 3 knows no nosort.
complete -o nosort -F _numbcli numbcli 2>/dev/null || complete -F _numbcli numbcli
