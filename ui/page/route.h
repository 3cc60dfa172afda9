// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <map>
#include <string>

namespace caravan::ui {

/// A place in the window: what Back and Forward walk through.
struct Route {
    enum class Kind {
        start,
        list,
        record,
        create,
        edit,
        board,
        reports,
        calendar,
        day,
        dispatch,
        parts,
        work,
        approvals,
        duplicates,
        review,
        sync,
        settings,
        schema,
        news
    };

    Kind kind = Kind::list;
    std::string entity;
    RecordId id{};
    /// Of create and edit: values the form begins with, field → value. Of a list: "view", how it is
    /// arranged (JSON of a ListView). Of reports: "report", "by", "period", "own" and "mark".
    std::map<std::string, Value, std::less<>> preset{};

    bool operator==(const Route&) const = default;

    static Route start() { return {Kind::start, "start"}; }
    static Route list(std::string entity) { return {Kind::list, std::move(entity)}; }
    static Route record(const RecordKey& key) { return {Kind::record, key.entity, key.id}; }
    static Route edit(const RecordKey& key) { return {Kind::edit, key.entity, key.id}; }
    static Route create(std::string entity, std::map<std::string, Value, std::less<>> preset = {})
    {
        return {Kind::create, std::move(entity), {}, std::move(preset)};
    }
    /// Of the records of an entity that has one; the sidebar's, of deals, has a key of its own.
    static Route board(std::string entity = "board") { return {Kind::board, std::move(entity)}; }
    static Route reports() { return {Kind::reports, "reports"}; }
    static Route calendar() { return {Kind::calendar, "calendar"}; }
    static Route approvals() { return {Kind::approvals, "approvals"}; }
    static Route duplicates(std::string entity) { return {Kind::duplicates, std::move(entity)}; }
    static Route review() { return {Kind::review, "review"}; }
    static Route day() { return {Kind::day, "day"}; }
    static Route parts() { return {Kind::parts, "parts"}; }
    static Route dispatch() { return {Kind::dispatch, "dispatch"}; }
    /// A visit being done.
    static Route work(const RecordId& visit) { return {Kind::work, "visit", visit}; }
    static Route sync() { return {Kind::sync, {}}; }
    static Route settings() { return {Kind::settings, {}}; }
    /// The company's own fields and entities.
    static Route schema() { return {Kind::schema, "schema"}; }
    /// A place of the sidebar by its key: an entity's list or a page of its own.
    static Route place(const std::string& key)
    {
        return key == "start"       ? start()
               : key == "board"     ? board()
               : key == "reports"   ? reports()
               : key == "calendar"  ? calendar()
               : key == "approvals" ? approvals()
               : key == "review"    ? review()
               : key == "day"       ? day()
               : key == "dispatch"  ? dispatch()
               : key == "parts"     ? parts()
                                    : list(key);
    }
    static Route news() { return {Kind::news, {}}; }
};

} // namespace caravan::ui
