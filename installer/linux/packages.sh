# shellcheck shell=bash disable=SC2154
# Debian package, RPM and portable archive, for installer/build, which defines the variables.

# What a desktop needs besides the program, below $1/usr.
build_tree() {
    local usr=$1/usr size
    rm -rf "$1"
    mkdir -p "$usr/lib" "$usr/bin" "$usr/share/applications" "$usr/share/mime/packages" "$usr/share/metainfo" \
        "$usr/share/man/man1" "$usr/share/bash-completion/completions" "$usr/share/doc/$name" \
        "$usr/share/icons/hicolor/scalable/apps"
    # The times of the archives stay as they are: the start cache knows them by these.
    cp -a "$app" "$usr/lib/$name"
    ln -s "../lib/$name/bin/$name" "$usr/bin/$name"
    cp "installer/linux/$name.desktop" "$usr/share/applications/"
    cp "installer/linux/$name-mime.xml" "$usr/share/mime/packages/$name.xml"
    fill_in installer/linux/org.mpmexplorer.MpmExplorer.metainfo.xml \
        >"$usr/share/metainfo/org.mpmexplorer.MpmExplorer.metainfo.xml"
    fill_in "installer/linux/$name.1" | gzip -9n >"$usr/share/man/man1/$name.1.gz"
    "$app/bin/$name" generate-completion >"$usr/share/bash-completion/completions/$name"
    cp "assets/icon/$name.svg" "$usr/share/icons/hicolor/scalable/apps/"
    for size in 16 24 32 48 64 128 256 512; do
        mkdir -p "$usr/share/icons/hicolor/${size}x$size/apps"
        cp "assets/icon/$name-$size.png" "$usr/share/icons/hicolor/${size}x$size/apps/$name.png"
    done
    gzip -9nc src/docs/CHANGELOG.md >"$usr/share/doc/$name/changelog.gz"
    copyright >"$usr/share/doc/$name/copyright"
    chmod -R u=rwX,go=rX "$1"
}

# A template with the version, the day and the commands of the program in it.
fill_in() {
    local commands
    commands=$("$app/bin/$name" --help | sed -n '/^Commands:/,/^$/p' | sed '1d;/^$/d' |
        sed -E 's/^  ([a-z-]+) +/.TP\n.B \1\n/; s/^ +//; s/-/\\-/g; s/^\.B (.*)/.B \1/')
    awk -v version="$version" -v day="$(date -u +%F)" -v commands="$commands" \
        '/@COMMANDS@/ { print commands; next } { gsub(/@VERSION@/, version); gsub(/@DATE@/, day); print }' "$1"
}

copyright() {
    cat <<END
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: $title

Files: *
Copyright: The MPM Explorer founders
License: Apache-2.0
 On Debian systems the full text is in /usr/share/common-licenses/Apache-2.0.

Files: usr/lib/$name/runtime/*
Copyright: Oracle and others
License: GPL-2 with Classpath Exception
 The Java runtime and JavaFX; see usr/lib/$name/runtime/legal.
END
}

build_tar() {
    tar --create --gzip --owner=0 --group=0 --directory "$out" --file "$out/$name-$version-linux-$(uname -m).tar.gz" "$name"
}

build_deb() {
    local tree=$out/deb architecture
    architecture=$(dpkg --print-architecture)
    build_tree "$tree"
    mkdir -p "$tree/DEBIAN"
    cat >"$tree/DEBIAN/control" <<END
Package: $name
Version: $version
Architecture: $architecture
Maintainer: The MPM Explorer founders <founders@mpmexplorer.invalid>
Installed-Size: $(du -sk "$tree/usr" | cut -f1)
Section: education
Priority: optional
Depends: libc6, libgtk-3-0 | libgtk-3-0t64, libgl1, libx11-6, libxext6, libxi6, libxrender1, libxtst6, libxxf86vm1, libfontconfig1, libfreetype6, libpangoft2-1.0-0
Recommends: fonts-dejavu-core
Suggests: apache2
Description: $summary
 Requests flow through prefork's children and event's threads side by side,
 driven by a simulation that follows the rules of httpd 2.4, while sliders
 change RAM, processes, keep-alive and thread safety.
END
    dpkg-deb --root-owner-group -Zxz "-z${COMPRESSION:-6}" --build "$tree" "$out/${name}_${version}_$architecture.deb" >/dev/null
    rm -rf "$tree"
}

build_rpm() {
    local tree=$out/rpm
    build_tree "$tree"
    cat >"$out/$name.spec" <<END
Name: $name
Version: $version
Release: 1
Summary: $summary
License: Apache-2.0
Requires: gtk3, libXtst, libXxf86vm, fontconfig, freetype, pango
AutoReqProv: no
%description
Requests flow through prefork's children and event's threads side by side, driven by a simulation that follows
the rules of httpd 2.4, while sliders change RAM, processes, keep-alive and thread safety.
%files
%attr(-, root, root) /usr
END
    rpmbuild -bb --quiet --buildroot "$PWD/$tree" --define "_topdir $PWD/$out/rpmbuild" --define "_rpmdir $PWD/$out" \
        --define "_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm" --define "_binary_payload w6T0.xzdio" \
        --define "__os_install_post %{nil}" --define "_build_id_links none" "$out/$name.spec"
    rm -rf "$tree" "$out/rpmbuild" "$out/$name.spec"
}
