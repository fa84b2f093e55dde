# Windows PowerShell 5, and PowerShell 7 and later.

Register-ArgumentCompleter -Native -CommandName numbcli -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    # Called as it was typed: another numbcli may come first in PATH.
    $program = $commandAst.GetCommandName()
    $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
    $answer = @(& $program __complete "=$wordToComplete" @before 2>$null)
    if ($answer.Count -eq 1 -and $answer[0] -eq '/') {
        [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete)
        return
    }
    foreach ($line in $answer) {
        $value, $said = $line -split "`t", 2
        if (-not $said) { $said = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $said)
    }
}
