// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/admin/schema_draft.h"

#include <QDialog>

#include <string>

class QListWidget;
class QPushButton;

namespace caravan::ui {

class Desk;
class PlainLabel;

/// The reports about one entity, the product's and the company's: a new one is added, any can be
/// called otherwise or hidden. Each step goes into the draft at once, as on the page behind it.
class ReportsDialog : public QDialog {
    Q_OBJECT

public:
    ReportsDialog(Desk& desk, SchemaDraft& draft, std::string entity, QWidget* parent = nullptr);

    QListWidget& list() { return *m_list; }

public Q_SLOTS:
    void add();
    void relabel();
    void hideOrShow();

private:
    void read();
    std::string current() const;
    bool isHidden() const;

    Desk& m_desk;
    SchemaDraft& m_draft;
    std::string m_entity;
    QListWidget* m_list;
    PlainLabel* m_none;
    PlainLabel* m_problem;
    QPushButton* m_new;
    QPushButton* m_relabel;
    QPushButton* m_hide;
};

} // namespace caravan::ui
