// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <boost/json.hpp>

namespace caravan {

/// Adds entities of the company to those of a catalogue: what each says, and what it has without
/// saying so. For core/model alone; what is wrong is thrown as SchemaMistake.
class CompanyEntities {
public:
    /// @p entities outlives it.
    explicit CompanyEntities(boost::json::array& entities) : m_entities(entities) {}

    void add(const boost::json::object& change);

private:
    void addNumber(boost::json::object& entity);
    static void addBoard(boost::json::object& entity);
    void addParent(const char* served, const boost::json::object& parent);

    boost::json::array& m_entities;
};

} // namespace caravan
