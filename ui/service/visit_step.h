// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "ui/models/desk.h"

#include <QWidget>

#include <functional>

namespace caravan::ui {

/// One step of the work at a customer's. Saves by itself whenever something is said, so that
/// nothing but the word being typed can be lost.
class VisitStep : public QWidget {
    Q_OBJECT

public:
    explicit VisitStep(Desk& desk, QWidget* parent = nullptr) : QWidget(parent), m_desk(desk) {}

    virtual QString title() const = 0;
    /// Whether the next step may be expected; only a hint, any step can be opened at any time.
    virtual bool isDone(const Record& visit) = 0;
    /// The visit as it stands now.
    virtual void load(const Record& visit) = 0;
    /// Saves what is typed and not yet saved.
    virtual void flush() {}
    /// The field whose text was typed and could not be saved; empty: all is.
    virtual QString unsaved() const { return {}; }
    /// All of it as one text, for where it can still be said.
    virtual QString unsavedText() const { return {}; }
    /// Where the keyboard goes.
    virtual void focusFirst() {}

Q_SIGNALS:
    /// The step is done with, the next may be shown.
    void finished();
    void unsavedChanged();
    void messageRequested(const QString& text, bool undoable);
    void recordRequested(const caravan::RecordKey& key);
    void createRequested(const std::string& entity,
                         const std::map<std::string, caravan::Value, std::less<>>& preset);

protected:
    /// Saves what an action gave, says what went wrong; false then.
    bool apply(const Result<std::vector<Edit>>& edits, const QString& name, const Entity& entity);

    Desk& m_desk;
};

} // namespace caravan::ui
