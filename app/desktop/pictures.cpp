// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/pictures.h"

#include "core/store/failure.h"
#include "ui/board/board.h"
#include "ui/charts/report_page.h"
#include "ui/customers/composer.h"
#include "ui/customers/duplicates.h"
#include "ui/customers/duplicates_page.h"
#include "ui/customers/merge_dialog.h"
#include "ui/lists/list_page.h"
#include "ui/models/desk.h"
#include "ui/planning/calendar_page.h"
#include "ui/planning/quick_entry.h"
#include "ui/record_page/convert_tools.h"
#include "ui/record_page/record_page.h"
#include "ui/service/dispatch_page.h"
#include "ui/service/service.h"
#include "ui/service/stock_dialog.h"
#include "ui/service/visit_player.h"
#include "ui/service/waiting_list.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/search_box.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/top_bar.h"
#include "ui/start/start_page.h"
#include "ui/text/format.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QTimer>

namespace caravan::desktop {

namespace {

constexpr int kSettleMs = 120;
constexpr int kSelectedRows = 5;

void settle()
{
    QEventLoop loop;
    QTimer::singleShot(kSettleMs, &loop, &QEventLoop::quit);
    loop.exec();
}

std::optional<RecordId> firstOf(Replica& replica, const Entity& entity)
{
    const auto rows =
        orThrow(replica.select({entity.name, {}, {{entity.listFields().front()->name}}, {}}, 0, 1));
    return rows.empty() ? std::nullopt : std::optional(rows.front().record.id);
}

/// The record of the newest open conflict.
std::optional<RecordKey> inConflict(Replica& replica)
{
    const auto rows =
        orThrow(replica.select({"conflict",
                                Filter::where("status", Compare::equal, Value(std::string("open"))),
                                {{"changed_at", true}},
                                {}},
                               0, 1));
    if (rows.empty()) {
        return std::nullopt;
    }
    const Record& conflict = rows.front().record;
    const auto id = RecordId::parse(conflict.text("record_id"));
    const bool isKnown = replica.catalogue().entity(conflict.text("record_entity")) != nullptr;
    return id && isKnown ? std::optional(RecordKey{conflict.text("record_entity"), *id})
                         : std::nullopt;
}

/// An account with files.
std::optional<RecordKey> withFiles(Replica& replica)
{
    const auto rows = orThrow(replica.select(
        {"attachment", Filter::whereEmpty("account", false), {{"changed_at", true}}, {}}, 0, 1));
    return rows.empty()
               ? std::nullopt
               : std::optional(RecordKey{"account", rows.front().record.reference("account")});
}

/// What is written above the timeline of the record that is shown, where anything can be.
void composeOn(ui::MainWindow& window, Camera& camera, const QString& name)
{
    const QWidget* page = window.findChild<ui::PageStack*>()->current();
    auto* composer = page->findChild<ui::Composer*>();
    if (name != QLatin1String("contact") || composer == nullptr) {
        return;
    }
    for (const char* kind : {"call", "task", "mail"}) {
        composer->begin(kind);
        camera.shoot(window, QStringLiteral("compose-") + QLatin1String(kind));
    }
    composer->putAway();
}

} // namespace

Camera::Camera(QString folder, Look look)
    : m_folder(std::move(folder)), m_look(std::move(look)), m_isGood(QDir().mkpath(m_folder))
{
}

void Camera::shoot(QWidget& widget, const QString& name)
{
    settle();
    const QImage image = widget.grab().toImage();
    m_isGood = image.save(m_folder + QLatin1Char('/') + name + QStringLiteral(".png")) && m_isGood;
    if (m_look) {
        m_look(widget, image, name);
    }
}

void takePictures(Camera& camera, ui::MainWindow& window, ui::Desk& desk)
{
    const auto show = [&](const ui::Route& route, const QString& name) {
        window.open(route);
        camera.shoot(window, name);
    };
    for (const Entity& entity : desk.catalogue().entities()) {
        if (entity.role != EntityRole::work) {
            continue;
        }
        const QString name = ui::toQString(entity.name);
        show(ui::Route::list(entity.name), QStringLiteral("list-") + name);
        if (const auto id = firstOf(desk.replica(), entity)) {
            show(ui::Route::record({entity.name, *id}), QStringLiteral("record-") + name);
            composeOn(window, camera, name);
            show(ui::Route::edit({entity.name, *id}), QStringLiteral("edit-") + name);
        }
        show(ui::Route::create(entity.name), QStringLiteral("new-") + name);
    }
    if (const auto key = inConflict(desk.replica())) {
        show(ui::Route::record(*key), QStringLiteral("conflict"));
    }
    window.open(ui::Route::list("opportunity"));
    if (auto* page = qobject_cast<ui::ListPage*>(window.findChild<ui::PageStack*>()->current())) {
        ListView view;
        view.rules = {
            {"stage", FilterRule::Kind::isNot, {std::string("lost")}},
            {"changed_at", FilterRule::Kind::period, {std::string("last_90_days")}},
            {"amount", FilterRule::Kind::notEmpty, {}},
        };
        view.sort = {{"stage", false}, {"close_date", true}};
        view.groupBy = "stage";
        page->showView(view);
        camera.shoot(window, QStringLiteral("list-grouped"));
        page->showView({});
        page->selectFirst(1);
        page->toggleGlance();
        camera.shoot(window, QStringLiteral("list-preview"));
        page->toggleGlance();
        page->selectFirst(kSelectedRows);
        camera.shoot(window, QStringLiteral("list-selected"));
        page->selectFirst(1);
    }
    if (const auto key = withFiles(desk.replica())) {
        window.open(ui::Route::record(*key));
        if (auto* page =
                qobject_cast<ui::RecordPage*>(window.findChild<ui::PageStack*>()->current())) {
            page->showFiles();
        }
        camera.shoot(window, QStringLiteral("files"));
    }
    const auto quotes = orThrow(desk.replica().select(
        {"quote", Filter::where("status", Compare::equal, std::string("asked")), {}, {}}, 0, 1));
    if (!quotes.empty()) {
        window.open(ui::Route::record(quotes.front().record.key()));
        if (auto* page =
                qobject_cast<ui::RecordPage*>(window.findChild<ui::PageStack*>()->current())) {
            page->showPanel("lines");
        }
        camera.shoot(window, QStringLiteral("quote-lines"));
        if (auto* page =
                qobject_cast<ui::RecordPage*>(window.findChild<ui::PageStack*>()->current())) {
            page->showPanel("preview");
            camera.shoot(window, QStringLiteral("quote-preview"));
        }
    }
    const auto centre = orThrow(
        desk.replica().select({"opportunity_contact", {}, {{"influence", true}}, {}}, 0, 1));
    if (!centre.empty()) {
        window.open(
            ui::Route::record({"opportunity", centre.front().record.reference("opportunity")}));
        if (auto* page =
                qobject_cast<ui::RecordPage*>(window.findChild<ui::PageStack*>()->current())) {
            page->showPanel("map");
        }
        camera.shoot(window, QStringLiteral("relations"));
    }
    show(ui::Route::of("approvals"), QStringLiteral("approvals"));
    show(ui::Route::of("review"), QStringLiteral("review"));
    show(ui::Route::start(), QStringLiteral("start"));
    if (auto* start = qobject_cast<ui::StartPage*>(window.findChild<ui::PageStack*>()->current())) {
        for (const char* name : {"manager", "engineer"}) {
            start->choose(name);
            camera.shoot(window, QStringLiteral("start-") + QLatin1String(name));
        }
    }
    const auto twins = orThrow(scanDuplicates(desk.replica(), "account", 1));
    const auto one =
        twins.empty() ? std::nullopt : desk.replica().find("account", twins.front().one);
    const auto other = one ? desk.replica().find("account", twins.front().other) : std::nullopt;
    if (other) {
        ui::MergeDialog dialog(desk, one->record, other->record, &window);
        dialog.show();
        camera.shoot(dialog, QStringLiteral("merge"));
        dialog.hide();
    }
    window.open(ui::duplicatesRoute("account"));
    if (auto* page =
            qobject_cast<ui::DuplicatesPage*>(window.findChild<ui::PageStack*>()->current())) {
        while (page->isScanning()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        }
        camera.shoot(window, QStringLiteral("duplicates"));
    }
    const auto leads = orThrow(desk.replica().select(
        {"lead", Filter::where("status", Compare::equal, std::string("qualified")), {}, {}}, 0, 1));
    if (!leads.empty()) {
        window.open(ui::Route::record(leads.front().record.key()));
        QTimer::singleShot(0, &window, [&camera] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            camera.shoot(*dialog, QStringLiteral("convert"));
            dialog->reject();
        });
        window.findChild<ui::ConvertTools*>()->convert();
    }
    show(ui::Route::of("board"), QStringLiteral("board"));
    show(ui::boardRoute("rma"), QStringLiteral("board-rma"));
    window.open(ui::Route::of("calendar"));
    if (auto* page =
            qobject_cast<ui::CalendarPage*>(window.findChild<ui::PageStack*>()->current())) {
        const QDate today = ui::toLocal(desk.now()).date();
        page->showDays(ui::CalendarPage::Mode::month, today);
        camera.shoot(window, QStringLiteral("calendar-month"));
        page->showDays(ui::CalendarPage::Mode::agenda, today);
        camera.shoot(window, QStringLiteral("calendar-agenda"));
        page->showDays(ui::CalendarPage::Mode::day, today);
        camera.shoot(window, QStringLiteral("calendar-day"));
        page->showDays(ui::CalendarPage::Mode::week, today);
        camera.shoot(window, QStringLiteral("calendar-week"));
        ui::QuickEntry entry(desk, {QDateTime(today, QTime(10, 0)), QDateTime(today, QTime(11, 0))},
                             &window);
        entry.setAttribute(Qt::WA_DeleteOnClose, false);
        entry.openBeside(QRect(window.mapToGlobal(window.rect().center()), QSize(1, 1)));
        camera.shoot(entry, QStringLiteral("calendar-new"));
        entry.reject();
    }
    show(ui::Route::of("day"), QStringLiteral("day"));
    show(ui::Route::of("parts"), QStringLiteral("parts"));
    const auto stock = orThrow(desk.replica().select({"stock", {}, {{"name"}}, {}}, 0, 1));
    if (!stock.empty()) {
        ui::StockDialog dialog(desk, ui::StockDialog::Kind::transfer, stock.front().record,
                               &window);
        dialog.show();
        camera.shoot(dialog, QStringLiteral("dialog-stock"));
        dialog.hide();
    }
    window.open(ui::Route::of("dispatch"));
    if (auto* page =
            qobject_cast<ui::DispatchPage*>(window.findChild<ui::PageStack*>()->current())) {
        page->waiting().setCurrentRow(0);
        camera.shoot(window, QStringLiteral("dispatch"));
    }
    const auto visits = orThrow(
        desk.replica().select({"visit",
                               Filter::where("status", Compare::equal, std::string("accepted")),
                               {{"start"}},
                               {}},
                              0, 1));
    if (!visits.empty()) {
        window.open(ui::workRoute(visits.front().record.id));
        if (auto* player =
                qobject_cast<ui::VisitPlayer*>(window.findChild<ui::PageStack*>()->current())) {
            for (int step = 0; step < player->stepCount(); ++step) {
                player->showStep(step);
                camera.shoot(window, QStringLiteral("visit-step-%1").arg(step + 1));
            }
        }
    }
    window.open(ui::Route::of("reports"));
    if (auto* page = qobject_cast<ui::ReportPage*>(window.findChild<ui::PageStack*>()->current())) {
        for (const Reports::Definition& report : page->reports().all()) {
            if (report->position != 0 || report->entity == "account") { // by fields, all alike
                page->open(report->name);
                camera.shoot(window, QStringLiteral("report-") + ui::toQString(report->name));
            }
        }
        page->openMark("won", "owner", "this_quarter", false, -1);
        camera.shoot(window, QStringLiteral("report-compared"));
        page->openMark("win_loss", "close_date@month", "this_year", false, -1);
        camera.shoot(window, QStringLiteral("report-compared-months"));
        page->open("pipeline");
        page->tell("owner", "forecast_category");
        page->explain(0);
        camera.shoot(window, QStringLiteral("report-explained"));
    }
    show(ui::Route::news(), QStringLiteral("news"));
    show(ui::Route::sync(), QStringLiteral("sync"));
    show(ui::Route::settings(), QStringLiteral("settings"));
    show(ui::Route::of("schema"), QStringLiteral("schema"));

    window.open(ui::Route::list("opportunity"));
    ui::SearchBox& search = window.topBar().search();
    search.setText(QStringLiteral("zw"));
    search.begin();
    search.offerNow();
    camera.shoot(window, QStringLiteral("search"));
    search.end();

    const ui::Page& page = *window.pages().current();
    ui::ShortcutSheet sheet(window.actions(), page.title(), page.keys(), &window);
    sheet.show();
    camera.shoot(sheet, QStringLiteral("shortcuts"));
    sheet.hide();
    window.showSignIn();
    camera.shoot(window, QStringLiteral("sign-in"));
}

} // namespace caravan::desktop
