# fish 3.1 and later.

function __numbcli_candidates
    set -l words (commandline -opc)
    # Called as it was typed: another numbcli may come first in PATH.
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    set -l begun (commandline -ct)
    command -q $program; or return
    set -l found (command $program __complete "=$begun" $words[2..-1] 2>/dev/null)
    if test "$found" = /
        set -l option (string match -r -- '^-[^=]*=' $begun)
        for path in (__fish_complete_path (string replace -- "$option" '' $begun))
            echo "$option$path"
        end
    else if set -q found[1]
        printf '%s\n' $found
    end
end

complete -c numbcli -f -k -a '(__numbcli_candidates)'
