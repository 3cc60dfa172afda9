// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <boost/json.hpp>

#include <string>

namespace caravan {

/// Applies a company's changes to the JSON of a catalogue's entities. What the loader of the
/// catalogue finds by itself (unknown keys, types, references) is left to it.
class ModelChanger {
public:
    explicit ModelChanger(boost::json::array entities) : m_entities(std::move(entities)) {}

    /// Throws SchemaMistake; the entities are then unusable.
    void apply(const boost::json::object& change);

    const boost::json::array& entities() const { return m_entities; }

private:
    using Object = boost::json::object;

    void addEntity(const Object& change);
    void addSection(const Object& change);
    void addField(const Object& change);
    void changeField(const Object& change);
    void addChoice(const Object& change);
    void relabel(const Object& change);
    void hide(const Object& change);
    void order(const Object& change);
    static void orderSections(Object& entity, const boost::json::value& names);

    Object& entityOf(const Object& change);
    /// Checks a new field and completes what it does not say.
    static void prepareField(Object& field, const std::string& entity, bool isOfCompany);
    void insertField(Object& entity, Object field);
    void addNumber(Object& entity);
    void addBoard(Object& entity);
    void addParent(const char* served, const Object& parent);

    boost::json::array m_entities;
};

} // namespace caravan
