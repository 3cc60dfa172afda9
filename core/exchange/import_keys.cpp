// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/import_keys.h"

#include "core/base/text.h"
#include "core/record/value_text.h"

namespace caravan {
namespace {

/// Empty where a part of the key is.
template<class ValueOf>
std::string keyOf(const std::vector<std::string>& fields, std::size_t number, ValueOf valueOf)
{
    std::string key = std::to_string(number) + '\x1e';
    for (const std::string& field : fields) {
        const Value value = valueOf(field);
        if (isEmpty(value)) {
            return {};
        }
        key += foldForSearch(valueToText(value)) + '\x1f';
    }
    return key;
}

} // namespace

Done ImportKeys::load(Replica& replica, const Entity& entity)
{
    constexpr std::int64_t kPage = 2000;
    const Query query{entity.name, {}, {}, {}};
    bool isMore = !m_keys.empty();
    for (std::int64_t offset = 0; isMore; offset += kPage) {
        const auto rows = replica.select(query, offset, kPage);
        if (!rows) {
            return rows.error(); // else the file would make again what is there
        }
        for (const Row& row : *rows) {
            for (std::size_t i = 0; i < m_keys.size(); ++i) {
                const std::string key = keyOf(m_keys[i], i, [&](const std::string& field) {
                    const Field* reference = entity.field(field);
                    if (reference == nullptr || reference->type != FieldType::reference) {
                        return row.record.value(field);
                    }
                    const std::string& name =
                        replica.title(reference->target, row.record.reference(field));
                    return name.empty() ? Value() : Value(name);
                });
                if (!key.empty()) {
                    m_existing.emplace(key, row.record.id);
                }
            }
        }
        isMore = !rows->empty();
    }
    return done();
}

ImportKeys::Found ImportKeys::take(const std::map<std::string, Value, std::less<>>& values)
{
    std::string key;
    for (std::size_t i = 0; i < m_keys.size() && key.empty(); ++i) {
        key = keyOf(m_keys[i], i, [&](const std::string& field) {
            const auto value = values.find(field);
            return value == values.end() ? Value() : value->second;
        });
    }
    if (key.empty()) {
        return {};
    }
    Found found;
    found.isInFile = !m_inFile.insert(key).second;
    if (const auto existing = m_existing.find(key); existing != m_existing.end()) {
        found.existing = existing->second;
    }
    return found;
}

} // namespace caravan
