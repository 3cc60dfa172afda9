// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/tour_first.h"

#include "app/desktop/product_workbench.h"
#include "core/base/check.h"
#include "core/store/outbox.h"
#include "core/store/sync_door.h"
#include "tests/ui/demo_replica.h"
#include "ui/admin/person_dialog.h"
#include "ui/models/desk.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/welcome_page.h"
#include "ui/sync/safety_page.h"
#include "ui/sync/sync.h"
#include "ui/text/languages.h"

#include <QLineEdit>

namespace caravan::test {

namespace {

/// As after a good sync: the hub has taken all that waits, and what it refused was discarded.
void settleAll(Replica& replica, TimePoint now)
{
    const auto sent = SyncDoor(replica).takeForPush(100, 1 << 20);
    check(sent.has_value(), "what waits is sent");
    std::vector<Verdict> verdicts;
    for (const Change& change : *sent) {
        Verdict verdict;
        verdict.n = change.n;
        verdict.op = change.op;
        verdict.status = Verdict::Status::applied;
        verdict.rev = 2;
        verdicts.push_back(verdict);
    }
    check(SyncDoor(replica).applyVerdicts(verdicts, now).has_value(), "it is confirmed");
    for (const JournalEntry& entry : Outbox(replica).attention()) {
        check(Outbox(replica).discard(entry.change.op).has_value(), "a refused one is discarded");
    }
}

ui::HubComparison equal(qint64 records)
{
    ui::HubComparison comparison;
    comparison.records = records;
    comparison.equal = records;
    comparison.isWhole = true;
    return comparison;
}

} // namespace

void takeSafetyPictures(desktop::Camera& camera, ui::MainWindow& window, ui::Desk& desk,
                        FakeSyncPort& port)
{
    const sync::SyncStatus before = port.status();
    sync::SyncStatus status = before;
    status.phase = sync::SyncStatus::Phase::noAnswer;
    status.problem = "timeout";
    status.retryAt = desk.now() + std::chrono::seconds(20);
    port.report(status);
    window.open(ui::Route::sync());
    camera.shoot(window, QStringLiteral("sync-silent"));
    window.open(ui::safetyRoute());
    camera.shoot(window, QStringLiteral("safety-running"));
    ui::HubComparison none;
    none.problem = QStringLiteral("timeout");
    Q_EMIT port.compared(none);
    camera.shoot(window, QStringLiteral("safety-silent"));
    port.report(before);
}

void takeFirstPictures(desktop::Camera& camera, ui::Theme& theme, ui::Languages& languages,
                       const QSize& size)
{
    DemoReplica demo;
    settleAll(demo.replica(), demo.clock().now());
    demo.signInAs("administrator");
    ui::Preferences preferences{QString()};
    ui::Desk desk(demo.replica(), demo.clock(), preferences);
    FakeSyncPort port;
    const ui::Workbench bench = desktop::productWorkbench();
    {
        ui::MainWindow window(desk, port, theme, languages, bench);
        window.resize(size);
        window.show();
        window.open(ui::Route::start());
        camera.shoot(window, QStringLiteral("first-steps"));
        window.open(ui::safetyRoute());
        Q_EMIT port.compared(equal(11204));
        Q_EMIT port.devicesTold({{QStringLiteral("thinkpad-lin"), QStringLiteral("Debian 12"),
                                  desk.user(), desk.now(), true, false},
                                 {QStringLiteral("desk-taipei"), QStringLiteral("Ubuntu 24.04"),
                                  desk.user(), desk.now() - std::chrono::days(20), false, false}},
                                {});
        camera.shoot(window, QStringLiteral("safety"));
        ui::PersonDialog person(desk, port, &window);
        person.show();
        camera.shoot(person, QStringLiteral("dialog-person"));
        person.hide();
    }
    ui::WelcomePage welcome;
    welcome.resize(size);
    welcome.show();
    camera.shoot(welcome, QStringLiteral("welcome"));
    ui::SignInPage signIn(port);
    signIn.resize(size);
    signIn.show();
    signIn.begin({}, {});
    signIn.findChild<QLineEdit*>()->insert(
        QStringLiteral("caravan://hub.aquapura.example?mail=lin@aquapura.example"));
    camera.shoot(signIn, QStringLiteral("sign-in-link"));
}

} // namespace caravan::test
