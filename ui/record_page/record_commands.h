// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <QString>

#include <optional>
#include <vector>

namespace caravan::ui {

class Desk;
class DetailsCard;
class Page;
class RecordTabs;
class Workbench;

/// What is done about the record of a page, or about what the lists on it have selected. Speaks and
/// asks for other pages by the page, which is the parent of dialogs too.
class RecordCommands {
public:
    /// What the commands are about; all outlive them.
    struct Site {
        Page& page;
        Desk& desk;
        const Workbench& bench;
        const Entity& entity;
        const std::optional<Row>& row; ///< as the page knows it now; nothing: it is gone
        DetailsCard& details;
        RecordTabs& tabs;
    };

    explicit RecordCommands(const Site& site) : m_site(site) {}

    void edit();
    void remove();
    /// Another one like it, opened for what is new about it.
    void clone();
    /// Of a record that is gone.
    void restore(const RecordKey& key);
    void moveTo(const QString& stage);
    /// Of the list that has the keyboard: its cell, its selected rows; else the record.
    void editHere();
    void removeHere();

private:
    bool removeAll(const std::vector<Record>& records);

    Site m_site;
};

} // namespace caravan::ui
