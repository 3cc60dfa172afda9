// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Figures of service: the day's page over years of visits, the paper of a visit with twelve photos,
// plans of many machines at the hub, suggestions of the dispatcher.
// service_figures [visits] [plans]
#include "core/product/product_rules.h"
#include "core/service/dispatch.h"
#include "core/store/blobs.h"
#include "core/store/replica.h"
#include "core/store/sync_door.h"
#include "sync/hub/access/directory.h"
#include "sync/hub/handlers/push_handler.h"
#include "sync/hub/handlers/users_handler.h"
#include "sync/hub/jobs/service/maintenance.h"
#include "sync/hub/product/product_hub.h"
#include "sync/hub/store/feed_rows.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_folder.h"
#include "ui/service/day_page.h"
#include "ui/service/visit_pdf.h"
#include "ui/text/format.h"

#include <QApplication>
#include <QBuffer>
#include <QFileInfo>
#include <QImage>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>

namespace caravan::bench {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(const std::function<void()>& work)
{
    const auto begin = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// The middle one of five.
double median(const std::function<void()>& work)
{
    double times[5];
    for (double& time : times) {
        time = milliseconds(work);
    }
    std::sort(std::begin(times), std::end(times));
    return times[2];
}

void must(bool good, const char* what)
{
    if (!good) {
        std::printf("service_figures failed: %s\n", what);
        std::exit(1);
    }
}

bool line(const std::string& name, double time, double limit)
{
    const bool isKept = time <= limit;
    std::printf("%-58s %10.2f ms  limit %8.0f ms  %s\n", name.c_str(), time, limit,
                isKept ? "kept" : "MISSED");
    return isKept;
}

class Filler {
public:
    Filler(Replica& replica, IdSource& ids, TimePoint now)
        : m_replica(replica), m_ids(ids), m_now(now)
    {
    }
    Record record(const char* entity)
    {
        Record made(m_replica.catalogue().at(entity), RecordId(m_ids.version7(m_now)));
        made.changedAt = m_now;
        return made;
    }
    RecordId add(Record record)
    {
        const RecordId id = record.id;
        RemoteRow row;
        row.record = std::move(record);
        row.record.rev = 1;
        m_rows.push_back(std::move(row));
        if (m_rows.size() == 2000) {
            flush(true);
        }
        return id;
    }
    void finish()
    {
        flush(false);
        for (bool isDone = false; !isDone;) {
            const auto finished = SyncDoor(m_replica).finishFirstSync(2000);
            must(finished.has_value(), "the first sync ends");
            isDone = *finished;
        }
    }

private:
    void flush(bool more)
    {
        PageMark mark;
        mark.fromCursor = m_replica.syncState().cursor;
        mark.toCursor = std::to_string(++m_page);
        mark.more = more;
        must(SyncDoor(m_replica).applyPage(m_rows, mark).has_value(), "a page is applied");
        m_rows.clear();
    }

    Replica& m_replica;
    IdSource& m_ids;
    TimePoint m_now;
    std::vector<RemoteRow> m_rows;
    int m_page = 0;
};

/// 40 engineers; visits of five years evenly, eight a day for each, and 400 that wait.
RecordId fill(Replica& replica, IdSource& ids, TimePoint now, std::size_t visits)
{
    constexpr int kEngineers = 40;
    constexpr int kWaiting = 400;
    constexpr int kAssets = 2'000;
    Filler filler(replica, ids, now);
    std::vector<RecordId> engineers;
    for (int i = 0; i < kEngineers; ++i) {
        Record user = filler.record("user");
        user.set("name", "Engineer " + std::to_string(i));
        user.set("role", std::string("engineer"));
        user.set("active", true);
        user.set("skills", "Series " + std::to_string(i % 7));
        user.set("serves", "City " + std::to_string(i % 20) + ", City " + std::to_string(i % 13));
        engineers.push_back(filler.add(std::move(user)));
        Record van = filler.record("stock_location");
        van.set("name", "Van " + std::to_string(i));
        van.set("kind", std::string("van"));
        van.set("keeper", engineers.back());
        filler.add(std::move(van));
    }
    std::vector<RecordId> products;
    for (int i = 0; i < 10; ++i) {
        Record product = filler.record("product");
        product.set("name", "Product " + std::to_string(i));
        product.set("series", "Series " + std::to_string(i));
        products.push_back(filler.add(std::move(product)));
    }
    std::vector<std::pair<RecordId, RecordId>> machines; ///< account and asset
    for (int i = 0; i < kAssets; ++i) {
        Record account = filler.record("account");
        account.set("name", "Company " + std::to_string(i));
        account.set("city", "City " + std::to_string(i % 20));
        const RecordId accountId = filler.add(std::move(account));
        Record asset = filler.record("asset");
        asset.set("name", "Machine " + std::to_string(i));
        asset.set("account", accountId);
        asset.set("product", products[static_cast<std::size_t>(i % 10)]);
        machines.emplace_back(accountId, filler.add(std::move(asset)));
    }
    const auto days = static_cast<int>(visits / 55); // some 55 visits a day
    RecordId some;
    for (std::size_t i = 0; i < visits; ++i) {
        const bool isWaiting = i < kWaiting;
        Record visit = filler.record("visit");
        visit.set("number", "SV-" + std::to_string(i));
        visit.set("subject", "Visit " + std::to_string(i));
        visit.set("kind", std::string("breakdown"));
        visit.set("account", machines[i % kAssets].first);
        visit.set("asset", machines[i % kAssets].second);
        const int ago = days > 0 ? static_cast<int>(i % static_cast<std::size_t>(days)) : 0;
        visit.set("status", std::string(isWaiting ? "requested" : ago > 0 ? "closed" : "planned"));
        if (!isWaiting) {
            const TimePoint start = now - std::chrono::hours(24 * ago) +
                                    std::chrono::minutes(15 * static_cast<int>(i % 30));
            visit.set("engineer", engineers[i / 55 % kEngineers]);
            visit.set("start", formatDateTime(start));
            visit.set("end", formatDateTime(start + std::chrono::minutes(90)));
        }
        some = filler.add(std::move(visit));
    }
    filler.finish();
    return some;
}

bool dayFigures(std::size_t visits)
{
    const test::FakeClock clock;
    const test::TempFolder folder;
    IdSource ids = test::seededIds(3);
    auto opened = Replica::open(folder.path() / "service.db", Catalogue::builtIn(), clock,
                                test::seededIds(4), productRules());
    must(opened.has_value(), "a replica opens");
    Replica& replica = **opened;
    const RecordId visit = fill(replica, ids, clock.now(), visits);

    ui::Preferences preferences{QString()};
    ui::Desk desk(replica, clock, preferences);
    const QDate today = ui::toLocal(clock.now()).date();
    ui::DayPage page(desk);
    page.resize(1280, 800);
    page.show();
    bool isKept = line("day's page, " + std::to_string(visits) + " visits", median([&] {
                           page.showDay(today);
                           QApplication::processEvents();
                       }),
                       100);
    must(page.count() > 0, "the day has visits");

    const TimePoint from = clock.now();
    DispatchDay day;
    isKept = line("dispatch: reading a day, 40 engineers and 400 visits", median([&] {
                      auto read = readDispatch(replica, from, from + std::chrono::hours(10), from);
                      must(read.has_value(), "a day is read");
                      day = std::move(*read);
                  }),
                  500) &&
             isKept;
    must(day.engineers.size() == 40 && day.waiting.size() == 400, "the board is full");
    isKept = line("dispatch: suggestions for each of the 400", median([&] {
                      std::size_t found = 0;
                      for (const DispatchVisit& one : day.waiting) {
                          found += suggest(day, one, 3).size();
                      }
                      must(found > 0, "somebody can do it");
                  }),
                  200) &&
             isKept;

    for (int i = 0; i < 12; ++i) {
        QImage photo(2400, 1800, QImage::Format_RGB32);
        for (int y = 0; y < photo.height(); ++y) {
            for (int x = 0; x < photo.width(); ++x) {
                photo.setPixel(x, y, qRgb((x * 7 + i) % 256, (x * y) % 256, (y * 5) % 256));
            }
        }
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        must(photo.save(&buffer, "JPEG", 85), "a photo is made");
        const auto file = replica.blobs().take(
            std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())),
            "photo " + std::to_string(i) + ".jpg");
        must(file.has_value(), "a photo is taken in");
        Edit edit = Edit::create("attachment", replica.newId(),
                                 {{"name", file->name},
                                  {"kind", std::string("photo")},
                                  {"file", *file},
                                  {"visit", visit}});
        must(replica.save({edit}).has_value(), "a photo is attached");
    }
    const QString path = ui::toQString((folder.path() / "visit.pdf").string());
    isKept = line("paper of a visit with 12 photos of 4.3 megapixels", median([&] {
                      must(static_cast<bool>(ui::writeVisitPdf(
                               replica, replica.find("visit", visit)->record, {}, path)),
                           "the paper is written");
                  }),
                  5000) &&
             isKept;
    std::printf("%-58s %10lld KiB\n", "", static_cast<long long>(QFileInfo(path).size() / 1024));
    return isKept;
}

/// One Change of a create; every group by its fields' values.
Change created(const Catalogue& catalogue, const char* entity, const RecordId& id,
               const std::map<std::string, Value>& values)
{
    const Entity& kind = catalogue.at(entity);
    Record record(kind, id);
    for (const auto& [name, value] : values) {
        record.set(name, value);
    }
    Change change;
    change.kind = ChangeKind::create;
    change.entity = entity;
    change.id = id;
    for (const Group& group : kind.groups) {
        change.set.emplace(group.name, GroupChange{record.groupValue(group), 0, std::nullopt});
    }
    return change;
}

bool planFigures(std::size_t plans)
{
    test::FakeClock clock;
    const test::TempFolder folder;
    hub::HubOptions options = hub::productHub();
    options.passwordCost = hub::Passwords::Cost::least();
    auto opened =
        hub::Hub::open((folder.path() / "hub.db").string(), Catalogue::builtIn(), clock, options);
    must(opened.has_value(), "a hub opens");
    hub::Hub& hub = **opened;
    const auto admin = hub::createAdministrator(hub, "ada@caravan.example", "a good password");
    must(static_cast<bool>(admin), "an administrator");
    IdSource ids = test::seededIds(5);
    const std::string done = formatDate(addDays(dateOf(clock.now()), -175));
    for (std::size_t begin = 0; begin < plans; begin += 30) {
        const auto results = hub::pushOwn(hub, [&](hub::HubWriter& writer, hub::Rights& rights) {
            rights.rules = &hub.access();
            rights.user = *admin;
            rights.role = Role::administrator;
            rights.scopes =
                hub::scopeNumbers(writer.connection(), {hub::kAllScope, hub::kEveryScope});
            rights.team = rights.scopes;
            std::vector<Change> changes;
            for (std::size_t i = begin; i < std::min(begin + 30, plans); ++i) {
                const RecordId asset(ids.version7(clock.now()));
                changes.push_back(
                    created(hub.catalogue(), "asset", asset,
                            {{"name", "Machine " + std::to_string(i)}, {"owner", Value(*admin)}}));
                const RecordId plan(ids.version7(clock.now()));
                changes.push_back(created(hub.catalogue(), "maintenance_plan", plan,
                                          {{"name", "Plan " + std::to_string(i)},
                                           {"asset", Value(asset)},
                                           {"every_months", Value(std::int64_t{6})},
                                           {"last_done", done},
                                           {"every_hours", Value(std::int64_t{1000})},
                                           {"ahead_days", Value(std::int64_t{14})},
                                           {"active", Value(true)}}));
                for (const int ago : {100, 40, 1}) { // the counter is read, and a part is needed
                    changes.push_back(created(
                        hub.catalogue(), "reading", RecordId(ids.version7(clock.now())),
                        {{"asset", Value(asset)},
                         {"name", std::string("hours")},
                         {"value", Decimal::fromInteger(990 - 5 * ago)},
                         {"taken_at", formatDateTime(clock.now() - std::chrono::days(ago))}}));
                }
                changes.push_back(created(hub.catalogue(), "part_need",
                                          RecordId(ids.version7(clock.now())),
                                          {{"name", std::string("PC-7")},
                                           {"plan", Value(plan)},
                                           {"quantity", Decimal::fromInteger(1)}}));
            }
            return changes;
        });
        must(static_cast<bool>(results), "machines and plans are there");
    }
    const std::string of = std::to_string(plans) + " plans";
    hub::PlansWorked worked;
    const auto work = [&] {
        const auto done = hub::workPlans(hub);
        must(done.has_value(), "plans are worked");
        worked = *done;
    };
    // Ten minutes lie between two passes.
    bool isKept = line("hub: a visit made for each of " + of, milliseconds(work), 600'000);
    must(worked.written == static_cast<int>(plans), "each has a visit");
    isKept =
        line("hub: a pass over " + of + " that finds nothing to do", milliseconds(work), 60'000) &&
        isKept;
    must(worked.looked == static_cast<int>(plans) && worked.written == 0, "once");
    return isKept;
}

} // namespace
} // namespace caravan::bench

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const std::size_t visits = argc > 1 ? std::stoul(argv[1]) : 100'000;
    const std::size_t plans = argc > 2 ? std::stoul(argv[2]) : 5'000;
    const bool isDayKept = caravan::bench::dayFigures(visits);
    const bool arePlansKept = caravan::bench::planFigures(plans);
    return isDayKept && arePlansKept ? 0 : 1;
}
