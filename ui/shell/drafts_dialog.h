// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"

#include <QDialog>

class QListWidget;

namespace caravan::ui {

/// The drafts that can still be read, and what each is of.
std::vector<RecordKey> keptDrafts(Desk& desk);
QString draftText(Desk& desk, const RecordKey& key);

/// All that was typed into forms and not saved; one of them is opened.
class DraftsDialog : public QDialog {
    Q_OBJECT

public:
    explicit DraftsDialog(Desk& desk, QWidget* parent = nullptr);

    /// Once accepted.
    const RecordKey& picked() const;

private:
    std::vector<RecordKey> m_drafts;
    QListWidget* m_list;
};

} // namespace caravan::ui
