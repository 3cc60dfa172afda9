// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/drafts.h"

#include "core/base/strict_json.h"
#include "core/record/record_json.h"
#include "core/schema/value_json.h"
#include "ui/text/format.h"

#include <boost/json.hpp>

namespace caravan::ui {

namespace {

namespace json = boost::json;

QString keyOf(const std::string& entity, const RecordId& id)
{
    return toQString(entity + "/" + (id.isNil() ? std::string("new") : id.toString()));
}

const QString kTextKey = QStringLiteral("text:");

std::optional<Drafts::Draft> read(const Entity& entity, const json::object& object)
{
    const auto member = [&](const char* name) -> const json::object* {
        const json::value* value = object.if_contains(name);
        return value != nullptr ? value->if_object() : nullptr;
    };
    const json::value* id = object.if_contains("id");
    const json::value* rev = object.if_contains("rev");
    const json::object* fields = member("fields");
    const json::object* vers = member("vers");
    const json::object* typed = member("typed");
    const auto known = id != nullptr && id->is_string()
                           ? RecordId::parse(std::string_view(id->get_string()))
                           : std::nullopt;
    if (!known || rev == nullptr || !rev->is_int64() || !fields || !vers || !typed) {
        return std::nullopt;
    }
    Drafts::Draft draft;
    draft.opened = Record(entity, *known);
    draft.opened.rev = rev->get_int64();
    if (!fieldsFromJson(draft.opened, *fields)) {
        return std::nullopt;
    }
    for (const auto& [group, version] : *vers) {
        if (version.is_int64()) {
            draft.opened.vers[std::string(group)] = version.get_int64();
        }
    }
    for (const auto& [name, value] : *typed) {
        const Field* field = entity.field(std::string_view(name));
        Result<Value> one = field ? valueFromJson(*field, value) : Result<Value>(Error{});
        if (!one) {
            return std::nullopt;
        }
        draft.typed[std::string(name)] = std::move(*one);
    }
    if (const json::object* texts = member("texts")) {
        for (const auto& [name, text] : *texts) {
            if (entity.field(std::string_view(name)) && text.is_string()) {
                draft.texts[std::string(name)] = toQString(std::string(text.get_string()));
            }
        }
    }
    return draft;
}

} // namespace

bool Drafts::keep(const RecordId& id, const Draft& draft)
{
    json::object vers;
    for (const auto& [group, version] : draft.opened.vers) {
        vers[group] = version;
    }
    json::object typed;
    for (const auto& [name, value] : draft.typed) {
        typed[name] = toJson(value);
    }
    json::object texts;
    for (const auto& [name, text] : draft.texts) {
        texts[name] = toStd(text);
    }
    const json::object object{
        {"id", draft.opened.id.toString()}, {"rev", draft.opened.rev},
        {"vers", std::move(vers)},          {"fields", fieldsToJson(draft.opened)},
        {"typed", std::move(typed)},        {"texts", std::move(texts)}};
    return m_kept.setValue(keyOf(draft.opened.entity->name, id),
                           toQString(json::serialize(object)));
}

void Drafts::forget(const std::string& entity, const RecordId& id)
{
    m_kept.setValue(keyOf(entity, id), QJsonValue(QJsonValue::Undefined));
}

bool Drafts::keepText(const QString& name, const QString& text)
{
    return m_kept.setValue(kTextKey + name,
                           text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text));
}

QString Drafts::text(const QString& name) const
{
    return m_kept.value(kTextKey + name).toString();
}

std::vector<RecordKey> Drafts::all() const
{
    std::vector<RecordKey> keys;
    for (const QString& key : m_kept.keys()) {
        if (key.startsWith(kTextKey)) {
            continue;
        }
        const QString id = key.section(QLatin1Char('/'), 1);
        keys.push_back({toStd(key.section(QLatin1Char('/'), 0, 0)),
                        RecordId::parse(toStd(id)).value_or(RecordId{})});
    }
    return keys;
}

std::optional<Drafts::Draft> Drafts::find(const Entity& entity, const RecordId& id) const
{
    const Result<json::value> parsed =
        parseJson(toStd(m_kept.value(keyOf(entity.name, id)).toString()));
    const json::object* object = parsed ? parsed->if_object() : nullptr;
    return object != nullptr ? read(entity, *object) : std::nullopt;
}

} // namespace caravan::ui
