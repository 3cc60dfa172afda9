// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// How long the window takes from opening the replica to a list that can be used.
#include "core/store/replica.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/fake_sync_port.h"
#include "ui/models/desk.h"
#include "ui/shell/main_window.h"
#include "ui/text/languages.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace caravan;

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const std::size_t count = argc > 1 ? std::stoul(argv[1]) : 50'000;
    test::TempFolder folder;
    test::FakeClock clock;
    const auto file = folder.path() / "replica.db";
    {
        auto replica = Replica::open(file, Catalogue::builtIn(), clock, test::seededIds(1));
        std::vector<Edit> edits;
        for (std::size_t i = 0; i < count; ++i) {
            Edit edit;
            edit.kind = ChangeKind::create;
            edit.entity = "account";
            edit.id = (*replica)->newId();
            edit.set["name"] = "Account " + std::to_string(i);
            edits.push_back(std::move(edit));
            if (edits.size() == 5000 || i + 1 == count) {
                if (!(*replica)->save(edits, {false})) {
                    return 1;
                }
                edits.clear();
            }
        }
    }
    QElapsedTimer timer;
    timer.start();
    auto replica = Replica::open(file, Catalogue::builtIn(), clock, test::seededIds(2));
    ui::Preferences preferences{QString()};
    ui::Theme theme;
    ui::Languages languages(theme);
    languages.choose(QStringLiteral("en"));
    ui::Desk desk(**replica, clock, preferences);
    test::FakeSyncPort port;
    ui::MainWindow window(desk, port, theme, languages);
    window.resize(1320, 820);
    window.show();
    window.open(ui::Route::list("account"));
    const QImage image = window.grab().toImage();
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::printf("%-44s %-24s %6.2f x %s\n",
                ("window to usable list at " + std::to_string(count)).c_str(),
                (std::to_string(static_cast<int>(milliseconds)) + " ms").c_str(),
                milliseconds / 1000, "of the limit 1 s");
    return image.isNull() ? 1 : 0;
}
