// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <boost/json.hpp>

#include <string>

namespace caravan {

/// Applies a company's changes to the JSON of a catalogue's entities and reports. What the loader
/// of the catalogue finds by itself (unknown keys, types, references) is left to it.
class ModelChanger {
public:
    ModelChanger(boost::json::array entities, boost::json::array reports)
        : m_entities(std::move(entities)), m_reports(std::move(reports))
    {
    }

    /// Throws SchemaMistake; what is changed is then unusable.
    void apply(const boost::json::object& change);

    const boost::json::array& entities() const { return m_entities; }
    const boost::json::array& reports() const { return m_reports; }

private:
    using Object = boost::json::object;

    void addSection(const Object& change);
    void addField(const Object& change);
    void changeField(const Object& change);
    void addChoice(const Object& change);
    void relabel(const Object& change);
    void hide(const Object& change);
    Object& entityNamed(const std::string& name);
    Object& entityOf(const Object& change);

    boost::json::array m_entities;
    boost::json::array m_reports;
};

} // namespace caravan
