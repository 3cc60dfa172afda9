// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/list_view.h"
#include "ui/models/desk.h"

#include <QToolButton>

#include <functional>

namespace caravan::ui {

/// The saved views of one list as a menu: opens, keeps and deletes them, and knows which one is
/// shown.
class SavedViews : public QToolButton {
    Q_OBJECT

public:
    /// @p current: how the list is arranged now.
    SavedViews(Desk& desk, const Entity& entity, std::function<ListView()> current,
               QWidget* parent = nullptr);

    void retranslate();
    /// Nil where none is shown.
    const RecordId& shown() const { return m_shown; }
    QString shownName() const;
    void setShown(const RecordId& view) { m_shown = view; }

Q_SIGNALS:
    /// One of them; shown() is it already.
    void opened(const caravan::ListView& view);
    /// All records, in no special order; shown() is nil already.
    void everythingPicked();
    /// Another one is shown, though the list is arranged as before.
    void shownChanged();
    void messageRequested(const QString& text, bool undoable);

private:
    void fill();
    void open(const Record& record);
    void save(bool asNew);
    void remove();

    Desk& m_desk;
    const Entity& m_entity;
    std::function<ListView()> m_current;
    RecordId m_shown;
};

} // namespace caravan::ui
