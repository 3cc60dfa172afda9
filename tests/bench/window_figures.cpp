// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What a person feels of the window on a large company: start, lists, scrolling also during a
// sync, filters, search to pixels, memory. Each figure beside raw SQLite or beside its limit.
#include "app/desktop/product_workbench.h"
#include "core/demo/demo_company.h"
#include "core/model/model.h"
#include "core/product/product_rules.h"
#include "core/store/sync_door.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/fake_sync_port.h"
#include "ui/lists/list_page.h"
#include "ui/lists/record_table.h"
#include "ui/models/desk.h"
#include "ui/models/record_list_model.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/search_box.h"
#include "ui/shell/top_bar.h"
#include "ui/text/languages.h"
#include "ui/theme/theme.h"

#include <sqlite3.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <thread>

using namespace caravan;

namespace {

double milliseconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// What this thread has worked, whoever else wanted the processor.
double workedMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double percentile(std::vector<double> times, double share)
{
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

void line(const std::string& name, double figure, double limit, const char* unit = "ms")
{
    std::printf("%-44s %-24s %6.2f x of the limit %g %s\n", name.c_str(),
                (QString::number(figure, 'f', 1).toStdString() + " " + unit).c_str(),
                figure / limit, limit, unit);
}

void against(const std::string& name, double figure, double raw)
{
    std::printf("%-44s %-24s %6.2f x raw SQLite, the same question\n", name.c_str(),
                (QString::number(figure, 'f', 1).toStdString() + " ms").c_str(),
                figure / std::max(raw, 0.01));
}

class RawSqlite {
public:
    explicit RawSqlite(const std::filesystem::path& file)
    {
        if (sqlite3_open(file.string().c_str(), &m_db) != SQLITE_OK) {
            std::exit(1);
        }
    }
    ~RawSqlite() { sqlite3_close(m_db); }
    double time(const char* sql)
    {
        return milliseconds([&] {
            if (sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
                std::printf("raw SQLite: %s\n", sqlite3_errmsg(m_db));
                std::exit(1);
            }
        });
    }

private:
    sqlite3* m_db = nullptr;
};

double residentMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (QByteArray each = status.readLine(); !each.isEmpty(); each = status.readLine()) {
        if (each.startsWith("VmRSS:")) {
            return each.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        }
    }
    return 0;
}

/// Pages of the feed that change accounts, as fast as they can be applied.
class RunningSync {
public:
    explicit RunningSync(const std::filesystem::path& file) : m_thread([this, file] { run(file); })
    {
    }
    ~RunningSync()
    {
        m_isOver = true;
        m_thread.join();
    }
    int pages() const { return m_pages; }

private:
    void run(const std::filesystem::path& file)
    {
        const SystemClock clock;
        const auto replica = Replica::open(file, Catalogue::builtIn(), clock,
                                           IdSource::fromSystem(), productRules());
        const auto rows = (*replica)->select({"account", {}, {{"name"}}, {}}, 0, 200);
        for (Revision rev = 2; !m_isOver && rows; ++rev) {
            std::vector<RemoteRow> page;
            for (const Row& row : *rows) {
                RemoteRow remote;
                remote.record = row.record;
                remote.record.rev = rev;
                remote.record.set("employees", static_cast<std::int64_t>(rev % 1000));
                page.push_back(std::move(remote));
            }
            PageMark mark;
            mark.fromCursor = (*replica)->syncState().cursor;
            mark.toCursor = "bench-" + std::to_string(rev);
            mark.more = true;
            if (SyncDoor(**replica).applyPage(page, mark)) {
                ++m_pages;
            }
        }
    }

    std::atomic<bool> m_isOver = false;
    std::atomic<int> m_pages = 0;
    std::thread m_thread;
};

class Bench {
public:
    Bench(std::size_t count, const std::filesystem::path& file)
        : m_name(" at " + std::to_string(count)), m_file(file), m_raw(file)
    {
        m_start = milliseconds([&] { open(); });
    }

    void run()
    {
        line("window to usable list" + m_name, m_start, 1000);
        list();
        scroll("scroll, frame p99" + m_name, nullptr);
        {
            RunningSync sync(m_file);
            scroll("scroll during a sync, frame p99" + m_name, &sync);
        }
        filters();
        search();
        line("memory" + m_name, residentMiB(), 200, "MiB");
        recordPages();
    }

private:
    void open()
    {
        m_replica = std::move(*Replica::open(m_file, Catalogue::builtIn(), m_clock,
                                             IdSource::fromSystem(), productRules()));
        m_desk = std::make_unique<ui::Desk>(*m_replica, m_clock, m_preferences);
        m_languages.choose(QStringLiteral("en"));
        showWindow();
    }

    void showWindow()
    {
        m_window = std::make_unique<ui::MainWindow>(*m_desk, m_port, m_theme, m_languages, m_bench);
        m_window->resize(1320, 820);
        m_window->show();
        m_window->grab();
    }

    ui::ListPage& page() { return *qobject_cast<ui::ListPage*>(m_window->pages().current()); }
    /// Until what was asked for is shown.
    void paint()
    {
        do {
            QCoreApplication::processEvents();
        } while (page().model().isReading());
        m_window->grab();
    }

    void list()
    {
        const double raw = m_raw.time(
            "SELECT count(*) FROM e_activity; SELECT * FROM e_activity ORDER BY title_key, id "
            "LIMIT 200");
        const double opened = milliseconds([&] {
            m_window->open(ui::Route::list("activity"));
            paint();
        });
        line("list of activities opened" + m_name, opened, 100);
        against("  beside raw SQLite", opened, raw);
        m_window->open(ui::Route::list("account"));
        paint();
    }

    /// Without the time that grab() spends on a whole picture: what a step costs the UI thread.
    void scroll(const std::string& name, const RunningSync* sync)
    {
        auto* table = page().findChild<ui::RecordTable*>();
        QScrollBar* bar = table->verticalScrollBar();
        std::vector<double> frames;
        std::vector<double> paints;
        std::vector<double> looks; ///< at what the sync has changed
        std::vector<double> events;
        std::vector<double> works;
        const int step = std::max(3, bar->maximum() / 4000);
        for (int i = 0; i < 600; ++i) {
            const double before = workedMs();
            paints.push_back(milliseconds([&] {
                bar->setValue((i * step) % std::max(1, bar->maximum()));
                table->viewport()->repaint();
            }));
            looks.push_back(milliseconds([&] {
                if (sync && i % 18 == 0) { // the window's beat
                    m_desk->look();
                }
            }));
            events.push_back(milliseconds([] { QCoreApplication::processEvents(); }));
            frames.push_back(paints.back() + looks.back() + events.back());
            works.push_back(workedMs() - before);
        }
        line(name, percentile(frames, 0.99), 16);
        against("  beside raw SQLite, a page from the middle", percentile(frames, 0.99),
                m_raw.time("SELECT * FROM e_account ORDER BY title_key, id LIMIT 200 OFFSET "
                           "(SELECT count(*) / 2 FROM e_account)"));
        std::printf("  of which the UI thread itself worked %.1f ms (p99), %.1f ms (longest)\n",
                    percentile(works, 0.99), percentile(works, 1));
        if (sync) {
            std::printf("  %d pages of 200 changes came meanwhile; longest frame %.1f ms, painting "
                        "%.1f ms, taking changes %.1f ms, answers %.1f ms\n",
                        sync->pages(), percentile(frames, 1), percentile(paints, 1),
                        percentile(looks, 1), percentile(events, 1));
        }
    }

    void filters()
    {
        ListView view;
        view.rules = {{"kind", FilterRule::Kind::is, {std::string("customer")}, {}}};
        view.sort = {{"city", false}};
        const double raw =
            m_raw.time("SELECT count(*) FROM e_account WHERE f_kind = 'customer'; SELECT * FROM "
                       "e_account WHERE f_kind = 'customer' ORDER BY f_city, id LIMIT 200");
        const double took = milliseconds([&] {
            page().showView(view);
            paint();
        });
        line("filter and sort changed, first time" + m_name, took, 100);
        against("  beside raw SQLite", took, raw);
        while (!page().model().isCounted()) {
            paint();
        }
        QThread::sleep(2); // an index of the order is made meanwhile
        paint();
        view.rules.clear();
        line("  order without the filter" + m_name, milliseconds([&] {
                 page().showView(view);
                 paint();
             }),
             100);
        page().showView({});
        paint();
        view.rules = {{"kind", FilterRule::Kind::is, {std::string("customer")}, {}}};
        line("  the same again" + m_name, milliseconds([&] {
                 page().showView(view);
                 paint();
             }),
             100);
        page().showView({});
        paint();
    }

    void search()
    {
        const char* typed[] = {"恒达", "szhd", "zw", "muenchen", "labor", "张伟", "555", "wien"};
        std::vector<double> questions;
        std::vector<double> words; ///< of them, those that the index has as they are typed
        std::vector<double> raws;
        double slowest = 0;
        std::string slowestText;
        std::vector<double> pixels;
        std::vector<double> opening;
        ui::SearchBox& box = m_window->topBar().search();
        for (int round = 0; round < 4; ++round) {
            for (const char* text : typed) {
                questions.push_back(milliseconds([&] { m_replica->search(text, 20); }));
                if (std::isalpha(static_cast<unsigned char>(*text)) != 0) {
                    words.push_back(questions.back());
                    const std::string raw = "SELECT rowid FROM search_index WHERE search_index "
                                            "MATCH '\"" +
                                            std::string(text) + "\" *' ORDER BY rowid DESC";
                    raws.push_back(m_raw.time(raw.c_str()));
                }
                if (questions.back() > slowest) {
                    slowest = questions.back();
                    slowestText = text;
                }
                opening.push_back(milliseconds([&] { box.begin(); }));
                pixels.push_back(ui::SearchBox::kTypingMs + milliseconds([&] {
                                     box.setText(QString::fromUtf8(text));
                                     box.offerNow();
                                     QCoreApplication::processEvents();
                                 }));
                box.end();
            }
        }
        line("search p95" + m_name, percentile(questions, 0.95), 30);
        against("  words, beside raw full text search", percentile(words, 0.95),
                percentile(raws, 0.95));
        std::printf("  the slowest was \"%s\" with %.1f ms\n", slowestText.c_str(), slowest);
        line("search opened p95" + m_name, percentile(opening, 0.95), 50);
        line("search to pixels p95" + m_name, percentile(pixels, 0.95), 50);
    }

    /// The page of an account, until it is painted: the median of several.
    double recordOpened()
    {
        constexpr std::size_t kAccounts = 20;
        const auto rows =
            m_replica->select({"account", {}, {{"changed_at", true}}, {}}, 0, kAccounts);
        std::vector<double> times;
        for (int round = 0; round < 2 && rows; ++round) {
            for (const Row& row : *rows) {
                times.push_back(milliseconds([&] {
                    m_window->open(ui::Route::record(row.record.key()));
                    m_window->grab();
                }));
            }
        }
        return percentile(std::vector<double>(times.begin() + kAccounts / 2, times.end()), 0.5);
    }

    /// A page costs what is on it, not what a company's entities could add to it.
    void recordPages()
    {
        constexpr int kMore = 24;
        constexpr double kMoreMost = 1.3; // the limit, and what two runs of the same differ by
        const double few = recordOpened();
        line("account opened, p50" + m_name, few, 100);
        m_window.reset();
        m_desk.reset();
        std::vector<std::string> changes;
        for (int i = 0; i < kMore; ++i) {
            const std::string name = "x_more" + std::to_string(i);
            changes.push_back(
                R"({"do":"add_entity","activities":true,"files":true,"entity":{"entity":")" + name +
                R"(","labels":"More","fields":[{"name":"name","type":"text","labels":"Name",)"
                R"("list":1},{"name":"account","type":"reference","to":"account",)"
                R"("labels":"Account"}]}})");
        }
        const auto model = withChanges(*Catalogue::builtIn(), changes);
        if (!model || !SyncDoor(*m_replica).adoptCatalogue(*model)) {
            std::printf("the entities were not taken\n");
            std::exit(1);
        }
        m_desk = std::make_unique<ui::Desk>(*m_replica, m_clock, m_preferences);
        showWindow();
        const double many = recordOpened();
        line("  with 24 entities more that refer to it", many, few * 1.2);
        if (many > few * kMoreMost) {
            std::printf("a page costs more with every entity that may refer to its record\n");
            std::exit(1);
        }
    }

    std::string m_name;
    std::filesystem::path m_file;
    RawSqlite m_raw;
    test::FakeClock m_clock;
    test::FakeSyncPort m_port;
    ui::Preferences m_preferences{QString()};
    ui::Theme m_theme;
    ui::Languages m_languages{m_theme};
    const ui::Workbench m_bench = desktop::productWorkbench();
    std::unique_ptr<Replica> m_replica;
    std::unique_ptr<ui::Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    double m_start = 0;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const std::size_t count = argc > 1 ? std::stoul(argv[1]) : 50'000;
    const test::TempFolder folder;
    // A second argument names a replica of that size to be kept for the next time.
    const std::filesystem::path file =
        argc > 2 ? std::filesystem::path(argv[2]) : folder.path() / "replica.db";
    if (!std::filesystem::exists(file)) {
        const test::FakeClock clock;
        const auto replica =
            Replica::open(file, Catalogue::builtIn(), clock, test::seededIds(1), productRules());
        const Done filled = fillDemoReplica(**replica, count, 7, clock.now());
        if (!filled) {
            std::printf("%s\n", describe(filled.error()).c_str());
            return 1;
        }
    }
    Bench(count, file).run();
    return 0;
}
