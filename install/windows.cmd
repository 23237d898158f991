@echo off
rem Double-click this file. It runs windows.ps1, which says what it does.
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0windows.ps1"
pause
