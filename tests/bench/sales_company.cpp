// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/bench/sales_company.h"

#include "core/store/sync_door.h"

#include <cstdio>
#include <cstdlib>

namespace caravan::bench {

void must(bool good, const char* what)
{
    if (!good) {
        std::printf("failed: %s\n", what);
        std::exit(1);
    }
}

Record SalesCompany::record(const char* entity)
{
    Record made(m_replica.catalogue().at(entity), RecordId(m_ids.version7(m_now)));
    made.changedAt = m_now;
    return made;
}

void SalesCompany::add(Record record)
{
    RemoteRow row;
    row.record = std::move(record);
    row.record.rev = 1;
    m_rows.push_back(std::move(row));
    if (m_rows.size() == 2000) {
        flush(true);
    }
}

void SalesCompany::flush(bool more)
{
    PageMark mark;
    mark.fromCursor = m_replica.syncState().cursor;
    mark.toCursor = std::to_string(++m_page);
    mark.more = more;
    must(SyncDoor(m_replica).applyPage(m_rows, mark).has_value(), "a page is applied");
    m_rows.clear();
}

void SalesCompany::fill(std::size_t deals, std::size_t accounts)
{
    constexpr const char* kStages[] = {"prospecting", "engaging", "qualified", "proposal",
                                       "negotiation", "won",      "won",       "lost"};
    constexpr const char* kForecasts[] = {"pipeline", "best_case", "commit", "omitted"};
    constexpr const char* kIndustries[] = {"medical", "retail", "software", "finance", "food"};
    constexpr const char* kReasons[] = {"price", "product", "competitor", "timing"};
    std::vector<RecordId> people;
    std::vector<RecordId> customers;
    for (int i = 0; i < 50; ++i) {
        Record user = record("user");
        user.set("name", "Person " + std::to_string(i));
        people.push_back(user.id);
        add(std::move(user));
    }
    for (std::size_t i = 0; i < accounts; ++i) {
        Record account = record("account");
        // Every hundredth is one that is there already, under another form.
        const std::size_t number = i % 100 == 99 ? i - 1 : i;
        account.set("name", "Company " + std::to_string(number) + (i % 100 == 99 ? " Ltd." : ""));
        account.set("phone", "+49 89 " + std::to_string(10'000'000 + number));
        account.set("mail", "info@company" + std::to_string(number) + ".example");
        account.set("industry", std::string(kIndustries[i % 5]));
        customers.push_back(account.id);
        add(std::move(account));
    }
    const Date today = dateOf(m_now);
    for (std::size_t i = 0; i < deals; ++i) {
        Record deal = record("opportunity");
        const std::string stage = kStages[i * 7 % 8];
        const int age = static_cast<int>(i * 13 % 700);
        deal.set("name", "Deal " + std::to_string(i));
        deal.set("stage", stage);
        deal.set("amount", Money{Decimal::fromInteger(static_cast<std::int64_t>(i % 90'000)),
                                 i % 3 == 0 ? "EUR" : "CNY"});
        deal.set("forecast_category", std::string(kForecasts[i % 4]));
        deal.set("owner", people[i % people.size()]);
        deal.set("account", customers[i * 31 % customers.size()]);
        deal.set("engage_date", formatDate(addDays(today, -age - 30)));
        deal.set(
            "close_date",
            formatDate(addDays(today, (stage == "won" || stage == "lost") ? -age / 2 : age / 3)));
        if (stage == "lost") {
            deal.set("lost_reason", std::string(kReasons[i % 4]));
        }
        add(std::move(deal));
    }
    Record rate = record("exchange_rate");
    rate.set("currency", std::string("EUR"));
    rate.set("units", std::int64_t{1});
    rate.set("rate", *Decimal::parse("7.8"));
    rate.set("home", std::string("CNY"));
    rate.set("valid_from", std::string("2025-01-01"));
    add(std::move(rate));
    flush(false);
    while (!*SyncDoor(m_replica).finishFirstSync(5000)) {
    }
}

} // namespace caravan::bench
