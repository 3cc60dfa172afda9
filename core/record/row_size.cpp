// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/row_size.h"

namespace caravan {
namespace {

constexpr std::string_view kRow = "row.";
constexpr std::size_t kNumberBytes = 8;

std::size_t bytesOf(const Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value)) {
        return text->size();
    }
    if (const auto* set = std::get_if<TextSet>(&value)) {
        std::size_t sum = 0;
        for (const std::string& one : *set) {
            sum += one.size() + 1;
        }
        return sum;
    }
    if (const auto* file = std::get_if<FileRef>(&value)) {
        return file->sha256.size() + file->name.size() + file->mime.size() + kNumberBytes;
    }
    return isEmpty(value) ? 0 : 2 * kNumberBytes;
}

bool isCompanys(const Entity& entity, const Field& field)
{
    return isCompanyName(field.name) || isCompanyName(entity.name);
}

} // namespace

std::size_t companyBytes(const Record& record)
{
    std::size_t sum = 0;
    for (const Field& field : record.entity->fields) {
        if (isCompanys(*record.entity, field)) {
            sum += bytesOf(record.values[field.index]);
        }
    }
    return sum;
}

Done checkRowSize(const Record* before, const Record& after)
{
    const std::size_t bytes = companyBytes(after);
    if (bytes <= kCompanyBytesMax || (before != nullptr && bytes <= companyBytes(*before))) {
        return done();
    }
    const Field* largest = nullptr;
    for (const Field& field : after.entity->fields) {
        if (isCompanys(*after.entity, field) &&
            (largest == nullptr ||
             bytesOf(after.values[field.index]) > bytesOf(after.values[largest->index]))) {
            largest = &field;
        }
    }
    return Error{ErrorCode::tooLarge, rowKey(largest->name),
                 "the company's fields of a record hold at most 64 KiB; the largest is " +
                     largest->name};
}

std::string rowKey(const std::string& field)
{
    return std::string(kRow) + field;
}

std::string_view fieldOfRowKey(std::string_view key)
{
    return key.starts_with(kRow) ? key.substr(kRow.size()) : std::string_view();
}

} // namespace caravan
