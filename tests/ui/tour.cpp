// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/demo_replica.h"
#include "tests/ui/fake_sync_port.h"
#include "ui/models/desk.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/search_box.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/top_bar.h"
#include "ui/text/languages.h"
#include "ui/theme/theme.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTest>

#include <cstdio>

using namespace caravan;

namespace {

/// Opens every page on the demo company and writes what it looks like.
class Tour {
public:
    Tour(const QString& folder, const QString& language, const QString& appearance,
         const QSize& size)
        : m_folder(folder), m_preferences(QString()), m_languages(m_theme),
          m_desk(m_demo.replica(), m_demo.clock(), m_preferences)
    {
        m_theme.setMode(appearance == QLatin1String("dark") ? ui::Theme::Mode::dark
                                                            : ui::Theme::Mode::light);
        m_languages.choose(language);
        sync::SyncStatus status;
        status.phase = sync::SyncStatus::Phase::offline;
        status.waiting = m_demo.replica().waitingCount();
        status.lastSyncAt = m_demo.clock().now() - std::chrono::minutes(45);
        m_port.report(status);
        m_window = std::make_unique<ui::MainWindow>(m_desk, m_port, m_theme, m_languages);
        m_window->resize(size);
        m_window->show();
    }

    void run()
    {
        int number = 0;
        for (const Entity& entity : m_desk.catalogue().entities()) {
            if (entity.place == 0) {
                continue;
            }
            ++number;
            m_window->open(ui::Route::list(entity.name));
            shoot(QStringLiteral("list-%1").arg(toName(entity)));
            const RecordId id = m_demo.first(entity.name);
            m_window->open(ui::Route::record({entity.name, id}));
            shoot(QStringLiteral("record-%1").arg(toName(entity)));
            m_window->open(ui::Route::edit({entity.name, id}));
            shoot(QStringLiteral("edit-%1").arg(toName(entity)));
            m_window->open(ui::Route::create(entity.name));
            shoot(QStringLiteral("new-%1").arg(toName(entity)));
        }
        m_window->open(ui::Route::sync());
        shoot(QStringLiteral("sync"));
        m_window->open(ui::Route::settings());
        shoot(QStringLiteral("settings"));
        m_window->open(ui::Route::list("opportunity"));
        m_window->topBar().search().setText(QStringLiteral("zw"));
        m_window->topBar().search().begin();
        shoot(QStringLiteral("search"));
        QTest::keyClick(&m_window->topBar().search(), Qt::Key_Escape);
        QTest::keyClick(&m_window->topBar().search(), Qt::Key_Escape);
        m_window->toast().say(QStringLiteral("Isar Biotech · Penzberg"), {},
                              QStringLiteral("Undo"), [] {});
        shoot(QStringLiteral("toast"));
        ui::ShortcutSheet sheet(m_window->actions(), m_window.get());
        sheet.show();
        settle();
        sheet.grab().save(path(QStringLiteral("shortcuts")));
        sheet.hide();
        m_window->showSignIn();
        shoot(QStringLiteral("sign-in"));
    }

private:
    static QString toName(const Entity& entity) { return QString::fromStdString(entity.name); }

    QString path(const QString& name) const
    {
        return m_folder + QLatin1Char('/') + name + QStringLiteral(".png");
    }

    void settle() { QTest::qWait(120); }

    void shoot(const QString& name)
    {
        settle();
        m_window->grab().save(path(name));
    }

    QString m_folder;
    test::DemoReplica m_demo;
    test::FakeSyncPort m_port;
    ui::Preferences m_preferences;
    ui::Theme m_theme;
    ui::Languages m_languages;
    ui::Desk m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace

int main(int argc, char* argv[])
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (QByteArray(argv[i]) == "--scale") {
            qputenv("QT_SCALE_FACTOR", argv[i + 1]);
        }
    }
    QApplication application(argc, argv);
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    QCommandLineParser parser;
    const QCommandLineOption out(QStringLiteral("out"), QString(), QStringLiteral("DIR"));
    const QCommandLineOption lang(QStringLiteral("lang"), QString(), QStringLiteral("LANG"),
                                  QStringLiteral("en"));
    const QCommandLineOption theme(QStringLiteral("theme"), QString(), QStringLiteral("THEME"),
                                   QStringLiteral("light"));
    const QCommandLineOption scaleBy(QStringLiteral("scale"), QString(), QStringLiteral("FACTOR"));
    const QCommandLineOption size(QStringLiteral("size"), QString(), QStringLiteral("WxH"),
                                  QStringLiteral("1320x820"));
    parser.addOptions({out, lang, theme, scaleBy, size});
    parser.process(application);
    if (!parser.isSet(out)) {
        std::fputs("tour --out DIR [--lang L] [--theme light|dark] [--scale F] [--size WxH]\n",
                   stderr);
        return 2;
    }
    QDir().mkpath(parser.value(out));
    const QStringList sides = parser.value(size).split(QLatin1Char('x'));
    Tour(parser.value(out), parser.value(lang), parser.value(theme),
         QSize(sides.value(0).toInt(), sides.value(1).toInt()))
        .run();
    return 0;
}
