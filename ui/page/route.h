// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <map>
#include <string>

namespace caravan::ui {

/// A place in the window: what Back and Forward walk through. A value; may be kept and compared.
///
/// The key names a page kind of the workbench. Only pages that belong to no subject have a helper
/// here; each subject offers its own beside its pages.
struct Route {
    std::string key = "list";
    std::string entity{};
    RecordId id{};
    /// Of create and edit: values the form begins with, field → value. Of a list: "view", how it is
    /// arranged (JSON of a ListView). Others say in their own room what they take.
    std::map<std::string, Value, std::less<>> preset{};

    bool operator==(const Route&) const = default;

    bool isList() const { return key == "list"; }

    /// A page there is one of.
    static Route of(std::string key) { return {std::move(key)}; }
    static Route start() { return of("start"); }
    static Route list(std::string entity) { return {"list", std::move(entity)}; }
    static Route record(const RecordKey& key) { return {"record", key.entity, key.id}; }
    static Route edit(const RecordKey& key) { return {"edit", key.entity, key.id}; }
    static Route create(std::string entity, std::map<std::string, Value, std::less<>> preset = {})
    {
        return {"create", std::move(entity), {}, std::move(preset)};
    }
    static Route sync() { return of("sync"); }
    static Route settings() { return of("settings"); }
    static Route news() { return of("news"); }
};

} // namespace caravan::ui
