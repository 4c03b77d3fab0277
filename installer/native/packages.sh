# shellcheck shell=bash disable=SC2154
# MSI, portable zip and DMG, for installer/build, which defines the variables. jpackage wraps the parts of the
# folder that every package is made of.

# What every jpackage of this program is told, one word a line.
jpackage_words() {
    local option
    printf '%s\n' --name "$title" --app-version "$version" --vendor "MPM Explorer" --description "$summary" \
        --copyright "Copyright 2026 The MPM Explorer founders" --license-file LICENSE \
        --runtime-image "$app/runtime" --input "$app/lib" --main-jar "$name.jar" --main-class org.mpmexplorer.cli.Main \
        --file-associations installer/native/scenario.properties \
        --add-launcher "$name=installer/native/console.properties"
    # The class path is the one that the start cache was made with, not every archive of the folder.
    # shellcheck disable=SC2016
    printf -- '--java-options\n%s\n' '-Djava.class.path=$APPDIR/mpm-explorer.jar' \
        '-XX:AOTCache=$APPDIR/mpm-explorer.aot' -Xlog:aot=off -Xlog:cds=off
    for option in $(java_options); do
        printf -- '--java-options\n%s\n' "$option"
    done
}

run_jpackage() {
    local words=() word
    while IFS= read -r word; do
        words[${#words[@]}]=$word
    done < <(jpackage_words)
    "$jdk/bin/jpackage" --dest "$out" "${words[@]}" "$@"
}

# The code of the product never changes: by it a newer package finds the older one and replaces it.
build_msi() {
    run_jpackage --type msi --icon "assets/icon/$name.ico" --win-upgrade-uuid 6f0f7f0e-3d0c-4f57-9c35-6d5a1f2b8e41 \
        --win-menu --win-menu-group "$title" --win-shortcut --win-dir-chooser
    mv "$out/$title-$version.msi" "$out/$name-$version-windows.msi"
}

build_dmg() {
    run_jpackage --type dmg --icon "assets/icon/$name.icns" --mac-package-identifier org.mpmexplorer.MpmExplorer \
        --mac-package-name "$title" --mac-app-category education
    mv "$out/$title-$version.dmg" "$out/$name-$version-mac-$(uname -m).dmg"
}

build_zip() {
    (cd "$out" && "$jdk/bin/jar" --create --no-manifest --file "$name-$version-windows.zip" "$name")
}
