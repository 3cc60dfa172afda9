// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "ui/widgets/card.h"

namespace caravan::ui {

class Desk;
class DetailsView;
class PlainLabel;

/// All that is known of a record, field by field, and how much that is.
class DetailsCard : public Card {
    Q_OBJECT

public:
    explicit DetailsCard(Desk& desk, QWidget* parent = nullptr);

    void retranslate();
    void setRecord(const Record& record);
    /// Begins to edit the value that has the focus; false where none has.
    bool editHere();
    bool isEditing() const;
    /// Saves what is typed; false where that cannot be.
    bool finish();

Q_SIGNALS:
    void messageRequested(const QString& text, bool undoable);
    void mailPicked(const QString& address);
    void recordPicked(const caravan::RecordKey& key);

private:
    void showCompleteness(const Record& record);

    Desk& m_desk;
    PlainLabel* m_title;
    PlainLabel* m_complete; ///< "70 % known"
    DetailsView* m_view;
};

} // namespace caravan::ui
