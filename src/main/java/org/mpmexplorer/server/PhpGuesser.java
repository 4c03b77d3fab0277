package org.mpmexplorer.server;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mpmexplorer.scenario.PhpHandler;

/// Finds out who runs PHP: the module php_module, or PHP-FPM behind mod_proxy_fcgi. Where both are
/// set up, the last handler directive decides, as it does in httpd within one section.
final class PhpGuesser {
    private static final Pattern PHP_MODULE = Pattern.compile("php\\d*_module");

    private final List<LoadedModule> modules;
    private final List<DirectiveOccurrence> directives;

    PhpGuesser(List<LoadedModule> modules, List<DirectiveOccurrence> directives) {
        this.modules = modules;
        this.directives = directives;
    }

    PhpGuess guess() {
        Optional<LoadedModule> module = phpModule();
        Optional<DirectiveOccurrence> handler = lastHandler(module.isPresent());
        if (handler.isPresent() && isProxied(handler.get())) {
            return new PhpGuess(
                    Optional.of(PhpHandler.FPM),
                    handler.get().arguments(),
                    "PHP-FPM runs PHP: " + handler.get().place() + " says "
                            + handler.get().text() + ".");
        }
        if (module.isPresent()) {
            return fromModule(module.get());
        }
        if (modules.isEmpty()) {
            return new PhpGuess(Optional.empty(), "", "Nothing tells who runs PHP.");
        }
        return new PhpGuess(
                Optional.of(PhpHandler.NONE), "", "No PHP: neither php_module nor a FastCGI handler is there.");
    }

    /// The line that loads mod_php.
    Optional<LoadedModule> phpModule() {
        return modules.stream()
                .filter(module -> PHP_MODULE.matcher(module.name()).matches())
                .findFirst();
    }

    /// Whether a shared object is a thread-safe build: Debian and all common builds are not, those
    /// that are say so in their name.
    static boolean isThreadSafe(LoadedModule php) {
        return php.file().toLowerCase(Locale.ROOT).contains("zts");
    }

    private static PhpGuess fromModule(LoadedModule module) {
        boolean isThreadSafe = isThreadSafe(module);
        return new PhpGuess(
                Optional.of(isThreadSafe ? PhpHandler.MOD_PHP_ZTS : PhpHandler.MOD_PHP_NTS),
                "",
                "mod_php runs PHP: %s loads %s, taken for a build that is %sthread-safe."
                        .formatted(module.place(), Excerpt.of(module.file()), isThreadSafe ? "" : "not "));
    }

    private Optional<DirectiveOccurrence> lastHandler(boolean hasModule) {
        Optional<DirectiveOccurrence> last = Optional.empty();
        for (DirectiveOccurrence directive : directives) {
            if (directive.standing() == Standing.LEFT_ALONE
                    && (isProxied(directive) || (hasModule && isForModule(directive)))) {
                last = Optional.of(directive);
            }
        }
        return last;
    }

    private static boolean isProxied(DirectiveOccurrence directive) {
        return switch (Directives.key(directive.name())) {
            case "sethandler", "proxypass", "proxypassmatch" ->
                Directives.key(directive.arguments()).contains("fcgi://");
            default -> false;
        };
    }

    private static boolean isForModule(DirectiveOccurrence directive) {
        return switch (Directives.key(directive.name())) {
            case "sethandler", "addhandler", "addtype" -> {
                String type = new Words(directive.arguments()).next();
                yield type.toLowerCase(Locale.ROOT).matches("application/x-httpd-php\\d*");
            }
            default -> false;
        };
    }
}
