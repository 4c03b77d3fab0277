@echo off
rem Starts MPM Explorer on the runtime of its package, else on a Java 25 runtime: that of JAVA_HOME, else of the
rem PATH, else an installed one.
setlocal
set "HOME_FOLDER=%~dp0.."
if exist "%HOME_FOLDER%\runtime\bin\java.exe" (
    "%HOME_FOLDER%\runtime\bin\java.exe" "-XX:AOTCache=%HOME_FOLDER%\lib\mpm-explorer.aot" -Xlog:aot=off -Xlog:cds=off "@%HOME_FOLDER%\lib\java.options" -cp "%HOME_FOLDER%\lib\mpm-explorer.jar" org.mpmexplorer.cli.Main %*
    exit /b
)
set "JAVA="
if defined JAVA_HOME call :consider "%JAVA_HOME%\bin\java.exe"
for /f "delims=" %%j in ('where java 2^>nul') do call :consider "%%j"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\j*" "%ProgramFiles%\Java\j*" "%ProgramFiles%\Microsoft\j*") do call :consider "%%d\bin\java.exe"
if not defined JAVA (
    echo mpm-explorer: no Java 25 was found: install one ^(for example Temurin 25^) or set JAVA_HOME to it. 1>&2
    exit /b 2
)
"%JAVA%" --module-path "%HOME_FOLDER%\javafx" "@%HOME_FOLDER%\lib\java.options" -cp "%HOME_FOLDER%\lib\mpm-explorer.jar" org.mpmexplorer.cli.Main %*
exit /b %ERRORLEVEL%

rem Takes the Java at %1 where none was taken yet and its version is at least 25.
:consider
if defined JAVA exit /b
if not exist "%~1" exit /b
set "VERSION="
for /f "usebackq tokens=3" %%v in (`""%~1" -version 2^>^&1"`) do if not defined VERSION set "VERSION=%%~v"
for /f "delims=." %%m in ("%VERSION%") do if %%m geq 25 set "JAVA=%~1"
exit /b
