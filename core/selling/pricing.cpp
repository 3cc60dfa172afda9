// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/selling/pricing.h"

#include <algorithm>
#include <tuple>

namespace caravan {
namespace {

/// Higher goes first.
auto rankOf(const std::string& group, const std::optional<Date>& from, const RecordId& id)
{
    const std::chrono::sys_days day =
        from ? std::chrono::sys_days(*from) : std::chrono::sys_days::min();
    return std::tuple(!group.empty(), day, id);
}

} // namespace

void PriceList::add(const Record& record)
{
    const std::string& kind = record.entity->name;
    if (kind == "price_book") {
        const bool* active = std::get_if<bool>(&record.value("active"));
        if (active != nullptr && !*active) {
            return;
        }
        m_books.push_back({record.id, record.text("currency"), record.text("customer_group"),
                           parseDate(record.text("valid_from")),
                           parseDate(record.text("valid_until"))});
        std::sort(m_books.begin(), m_books.end(), [](const Book& a, const Book& b) {
            return rankOf(a.customerGroup, a.from, a.id) > rankOf(b.customerGroup, b.from, b.id);
        });
    } else if (kind == "price_entry") {
        const auto* price = std::get_if<Money>(&record.value("price"));
        const auto* from = std::get_if<Decimal>(&record.value("from_quantity"));
        if (price != nullptr) {
            m_entries[record.reference("product")].push_back(
                {record.reference("price_book"), from != nullptr ? *from : Decimal{}, *price});
        }
    } else if (kind == "product") {
        if (const auto* price = std::get_if<Money>(&record.value("price"))) {
            m_listPrices[record.id] = *price;
        }
    }
}

const PriceList::Entry* PriceList::entryOf(const Book& book, const PriceQuestion& question) const
{
    const auto entries = m_entries.find(question.product);
    const Entry* best = nullptr;
    if (entries == m_entries.end()) {
        return best;
    }
    for (const Entry& entry : entries->second) {
        if (entry.book == book.id && entry.fromQuantity <= question.quantity &&
            entry.price.currency == book.currency &&
            (best == nullptr || best->fromQuantity < entry.fromQuantity)) {
            best = &entry;
        }
    }
    return best;
}

std::optional<FoundPrice> PriceList::find(const PriceQuestion& question) const
{
    for (const Book& book : m_books) {
        const bool isOurs =
            book.customerGroup.empty() || book.customerGroup == question.customerGroup;
        const bool holds = (!book.from || *book.from <= question.day) &&
                           (!book.until || question.day <= *book.until);
        const bool fits = question.currency.empty() || question.currency == book.currency;
        const Entry* entry = isOurs && holds && fits ? entryOf(book, question) : nullptr;
        if (entry != nullptr) {
            return FoundPrice{entry->price, book.id};
        }
    }
    const auto own = m_listPrices.find(question.product);
    if (own == m_listPrices.end() ||
        (!question.currency.empty() && question.currency != own->second.currency)) {
        return std::nullopt;
    }
    return FoundPrice{own->second, {}};
}

PriceList readPriceList(RecordSource& source)
{
    PriceList list;
    for (const char* entity : {"price_book", "price_entry", "product"}) {
        source.each(entity, [&](const Record& record) { list.add(record); });
    }
    return list;
}

} // namespace caravan
