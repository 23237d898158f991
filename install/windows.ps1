# Installs hwrender for the person who runs it, and puts two shortcuts on the desktop. It needs no administrator.
# Nobody has run this file on Windows yet: its grammar is checked, and nothing else.

$ErrorActionPreference = 'Stop'

# The wheel beside this file, or the name by which a package index knows it.
function Find-Package {
    $wheels = Get-ChildItem -Path $PSScriptRoot -Filter 'hwrender-*.whl' | Sort-Object -Property Name
    if ($wheels) { return $wheels[-1].FullName }
    return 'hwrender'
}

function Test-Program {
    param([string] $Name)
    return [bool](Get-Command -Name $Name -ErrorAction SilentlyContinue)
}

# Runs a program, and stops with what to do if it fails.
function Invoke-Program {
    param([string] $Name, [string[]] $Arguments)
    & $Name @Arguments
    if ($LASTEXITCODE -ne 0) {
        throw "$Name could not do this: $($Arguments -join ' '). Send this window to the person who helps you."
    }
}

function Install-Hwrender {
    param([string] $Package)
    if (Test-Program -Name 'uv') {
        Invoke-Program -Name 'uv' -Arguments @('tool', 'install', '--force', $Package)
        return (& uv tool dir --bin)
    }
    if (Test-Program -Name 'pipx') {
        Invoke-Program -Name 'pipx' -Arguments @('install', '--force', $Package)
        return (& pipx environment --value PIPX_BIN_DIR)
    }
    if (Test-Program -Name 'py') {
        Invoke-Program -Name 'py' -Arguments @('-m', 'pip', 'install', '--user', '--upgrade', 'pipx')
        Invoke-Program -Name 'py' -Arguments @('-m', 'pipx', 'install', '--force', $Package)
        return (& py -m pipx environment --value PIPX_BIN_DIR)
    }
    throw 'Python is missing. Install Python 3.11 or newer from the Microsoft Store. Then double-click this file again.'
}

function Add-Shortcut {
    param([string] $Name, [string] $Program, [string] $Arguments, [string] $Folder)
    $place = Join-Path -Path ([Environment]::GetFolderPath('Desktop')) -ChildPath "$Name.lnk"
    $shortcut = (New-Object -ComObject WScript.Shell).CreateShortcut($place)
    $shortcut.TargetPath = $Program
    $shortcut.Arguments = $Arguments
    $shortcut.WorkingDirectory = $Folder
    $shortcut.Save()
}

try {
    $package = Find-Package
    Write-Host "Installing $package. This takes a few minutes."
    $programs = Install-Hwrender -Package $package
    $program = Join-Path -Path $programs -ChildPath 'hwrender.exe'
    $folder = Join-Path -Path ([Environment]::GetFolderPath('MyDocuments')) -ChildPath 'hwrender'
    New-Item -ItemType Directory -Force -Path $folder | Out-Null
    Add-Shortcut -Name 'hwrender desk' -Program $program -Arguments 'desk' -Folder $folder
    Add-Shortcut -Name 'hwrender folder' -Program 'explorer.exe' -Arguments "`"$folder`"" -Folder $folder
    & $program doctor
    Write-Host 'Done. Open "hwrender desk" on your desktop.'
}
catch {
    Write-Host $_.Exception.Message
    exit 1
}
