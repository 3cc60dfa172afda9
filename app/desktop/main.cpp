// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/pictures.h"
#include "app/desktop/product_workbench.h"
#include "app/desktop/single_instance.h"
#include "app/desktop/sync_adapter.h"
#include "core/demo/demo_company.h"
#include "core/product/product_rules.h"
#include "core/store/failure.h"
#include "core/store/profile_folder.h"
#include "core/store/replica.h"
#include "ui/models/desk.h"
#include "ui/notify/desktop_notifier.h"
#include "ui/shell/main_window.h"
#include "ui/sync/sync_choice.h"
#include "ui/text/error_text.h"
#include "ui/text/languages.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/dialog_keys.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>

#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <string_view>

using namespace caravan;

namespace {

constexpr std::size_t kDemoRecords = 3000;
constexpr std::uint64_t kDemoSeed = 7;

struct Arguments {
    QString profile;
    QString language;    ///< empty: as chosen before
    QString theme;       ///< empty: as chosen before
    QString pictures;    ///< empty: none are wanted
    bool isDemo = false; ///< a made-up company in a profile of its own
    QString role;        ///< whose eyes it is seen with; empty: as before
};

Arguments readArguments(QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Sales-force automation that works without a network."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profile(
        QStringLiteral("profile"),
        QCoreApplication::translate("main", "Folder of the data on this laptop."),
        QStringLiteral("DIR"));
    const QCommandLineOption language(
        QStringLiteral("lang"),
        QCoreApplication::translate("main", "Interface language: en, zh_CN or zh_TW."),
        QStringLiteral("LANG"));
    const QCommandLineOption theme(
        QStringLiteral("theme"),
        QCoreApplication::translate("main", "Appearance: system, light or dark."),
        QStringLiteral("THEME"));
    const QCommandLineOption pictures(
        QStringLiteral("pictures"),
        QCoreApplication::translate("main", "Save a picture of every page to DIR and exit."),
        QStringLiteral("DIR"));
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        QCoreApplication::translate("main", "Show a made-up company; nothing is sent."));
    const QCommandLineOption role(
        QStringLiteral("role"),
        QCoreApplication::translate(
            "main", "In the demo company: rep, engineer, manager or administrator."),
        QStringLiteral("ROLE"));
    parser.addOptions({profile, language, theme, pictures, demo, role});
    parser.process(application);

    Arguments arguments{parser.value(profile),  parser.value(language), parser.value(theme),
                        parser.value(pictures), parser.isSet(demo),     parser.value(role)};
    if (arguments.profile.isEmpty()) {
        arguments.profile = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                            (arguments.isDemo ? QStringLiteral("/caravan/demo")
                                              : QStringLiteral("/caravan/default"));
    }
    return arguments;
}

int giveUp(const QString& sentence)
{
    QMessageBox box(QMessageBox::Critical, QStringLiteral("Caravan"), sentence);
    box.setTextFormat(Qt::PlainText);
    box.exec();
    return EXIT_FAILURE;
}

/// Why a folder cannot be the profile, with its name: it may have been mistyped.
QString folderSentence(const QString& folder, const Error& error)
{
    const QString sentence =
        error.code == ErrorCode::notAllowed
            ? QCoreApplication::translate(
                  "Main", "This folder holds files that are not Caravan's, or others may write to "
                          "it. Choose an empty folder of your own.")
            : ui::errorText(error);
    return QStringLiteral("%1\n%2").arg(QDir::toNativeSeparators(folder), sentence);
}

/// Asks whether a damaged replica is set aside and a new one begun; nothing is removed by that.
bool wantsToBeginAnew(const Error& error)
{
    QMessageBox box(QMessageBox::Critical, QStringLiteral("Caravan"), ui::errorText(error));
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(QCoreApplication::translate(
        "Main", "You can set the damaged data aside in the profile's folder and copy everything "
                "from the hub again. Nothing is removed: work that was not sent yet can be "
                "recovered with \"caravanctl salvage\"."));
    const QAbstractButton* anew = box.addButton(
        QCoreApplication::translate("Main", "Set aside and start again"), QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Close));
    box.exec();
    return box.clickedButton() == anew;
}

Result<std::unique_ptr<Replica>> openReplica(const std::filesystem::path& profile,
                                             const Clock& clock)
{
    const auto open = [&] {
        return Replica::open(profile / "replica.db", Catalogue::builtIn(), clock,
                             IdSource::fromSystem(), productRules());
    };
    auto replica = open();
    if (replica || replica.error().code != ErrorCode::damaged ||
        !wantsToBeginAnew(replica.error())) {
        return replica;
    }
    const auto aside = beginProfileAnew(profile);
    return aside ? open() : aside.error();
}

ui::Theme::Mode modeNamed(const QString& name)
{
    return name == QLatin1String("light")  ? ui::Theme::Mode::light
           : name == QLatin1String("dark") ? ui::Theme::Mode::dark
                                           : ui::Theme::Mode::system;
}

/// Ends the program with a sentence where a read of the replica failed (a damaged file), on the
/// window's or the sync thread, instead of crashing. What was saved is on disk.
class Application : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        try {
            return QApplication::notify(receiver, event);
        } catch (const std::exception&) {
            if (!m_hasFailed.exchange(true)) {
                const auto end = [error = currentStoreFailure()] {
                    QApplication::exit(giveUp(ui::readErrorText(error)));
                };
                QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
            }
            return false;
        }
    }

private:
    std::atomic<bool> m_hasFailed = false;
};

void startOther(const QStringList& arguments)
{
    QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments);
    QCoreApplication::quit();
}

/// The demo company is a profile of its own, so that nothing of it ever reaches a hub. It speaks
/// the language in which it was asked for.
void startDemo(const QString& role, const QString& language)
{
    startOther({QStringLiteral("--demo"), QStringLiteral("--role"), role, QStringLiteral("--lang"),
                language});
}

Done enterDemo(Replica& replica, const QString& role, const QString& language, TimePoint today)
{
    Done filled = fillDemoReplica(replica, kDemoRecords, kDemoSeed, today);
    return filled && !role.isEmpty()
               ? signInToDemo(replica, role.toStdString(), language.toStdString())
               : filled;
}

int run(QApplication& application)
{
    QApplication::setApplicationName(QStringLiteral("caravan"));
    QApplication::setApplicationDisplayName(QStringLiteral("Caravan"));
    QApplication::setApplicationVersion(QStringLiteral(CARAVAN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.caravan.Caravan"));
    const Arguments arguments = readArguments(application);
    const std::filesystem::path profile(arguments.profile.toStdString());
    // Said in the system's language: what was chosen lies in the profile.
    if (const Done opened = openProfileFolder(profile); !opened) {
        return giveUp(folderSentence(arguments.profile, opened.error()));
    }

    ui::installAccessibility();
    const ui::DialogKeys keys(&application);
    ui::Preferences preferences(arguments.profile + QStringLiteral("/window.json"));
    ui::Theme theme;
    theme.setMode(modeNamed(!arguments.theme.isEmpty()
                                ? arguments.theme
                                : preferences.value(QStringLiteral("appearance")).toString()));
    ui::Languages languages(theme);
    const QString remembered = preferences.value(QStringLiteral("language")).toString();
    theme.setDensity(preferences.value(QStringLiteral("density")).toString() ==
                             QLatin1String("compact")
                         ? ui::Density::compact
                         : ui::Density::comfortable);
    languages.choose(!arguments.language.isEmpty() ? arguments.language
                     : !remembered.isEmpty()       ? remembered
                                                   : ui::Languages::ofSystem());

    desktop::SingleInstance instance(arguments.profile);
    using Other = desktop::SingleInstance::Other;
    const Other other = arguments.pictures.isEmpty() ? instance.handOver() : Other::none;
    if (other != Other::none) {
        return other == Other::shown ? EXIT_SUCCESS
                                     : giveUp(QCoreApplication::translate(
                                           "Main", "Caravan is already running but does not "
                                                   "respond. Quit it first, or wait a moment."));
    }
    const SystemClock clock;
    auto replica = openReplica(profile, clock);
    if (!replica) {
        return giveUp(ui::errorText(replica.error()));
    }

    if (arguments.isDemo) {
        preferences.setValue(QStringLiteral("demo"), true);
        const Done entered = enterDemo(**replica, arguments.role, languages.current(), clock.now());
        if (!entered) {
            return giveUp(ui::errorText(entered.error()));
        }
    }
    ui::Desk desk(**replica, clock, preferences);
    desk.setUpkeep(productUpkeep());
    sync::SyncDriver driver(profile, clock);
    desktop::SyncAdapter port(driver, desk);
    const ui::Workbench bench = desktop::productWorkbench();
    ui::MainWindow window(desk, port, theme, languages, bench);
    ui::DesktopNotifier notifier;
    QObject::connect(&window.notices(), &ui::Notices::raised, &notifier,
                     &ui::DesktopNotifier::show);
    QObject::connect(&notifier, &ui::DesktopNotifier::picked, &window,
                     [&window](const ui::Route& route) {
                         window.show();
                         window.raise();
                         window.activateWindow();
                         window.open(route);
                     });
    QObject::connect(&window, &ui::MainWindow::demoRequested,
                     [&languages](const QString& role) { startDemo(role, languages.current()); });
    QObject::connect(&window, &ui::MainWindow::demoEnded, [] { startOther({}); });
    window.show();
    QObject::connect(&instance, &desktop::SingleInstance::shown, &window, [&window] {
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.show();
        window.raise();
        window.activateWindow();
    });
    QObject::connect(&driver, &sync::SyncDriver::wiped, &window, [&window] {
        window.hide();
        QApplication::exit(giveUp(
            QCoreApplication::translate("Main", "Your administrator has revoked this laptop. "
                                                "Everything Caravan stored on it was erased.")));
    });
    instance.listen();
    if (!arguments.pictures.isEmpty()) {
        desktop::Camera camera(arguments.pictures);
        desktop::takePictures(camera, window, desk);
        return camera.isGood() ? EXIT_SUCCESS : EXIT_FAILURE;
    }
    if (ui::isDemo(preferences)) {
        return QApplication::exec(); // there is no hub to talk to
    }
    if ((*replica)->readOnlyBecause()) {
        return QApplication::exec(); // what the hub says could not be kept
    }
    // Before the session begins, so that it never talks against the person's wish.
    port.setChoice(ui::rememberedChoice(preferences));
    driver.start();
    return QApplication::exec();
}

/// Whoever asks what the program can do has no display yet, where Qt would end it with a core dump.
void helpWithoutDisplay(int argc, char* argv[])
{
    const bool asks = std::any_of(argv + 1, argv + argc, [](const char* argument) {
        const std::string_view word(argument);
        return word == "--help" || word == "-h" || word == "--version" || word == "-v" ||
               word == "--help-all";
    });
    if (asks && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") &&
        qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
}

} // namespace

int main(int argc, char* argv[])
{
    ::umask(077); // what we write is nobody else's to read
    helpWithoutDisplay(argc, argv);
    Application application(argc, argv);
    try {
        return run(application);
    } catch (const std::exception&) {
        return giveUp(ui::readErrorText(currentStoreFailure()));
    }
}
