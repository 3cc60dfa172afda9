// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/convert_record.h"
#include "ui/models/desk.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace caravan::ui {

/// What becomes of a lead: who is known already stands first, so that nobody is made twice.
class ConvertDialog : public QDialog {
    Q_OBJECT

public:
    ConvertDialog(Desk& desk, const Record& lead, QWidget* parent);

    /// Whether leads become what is asked about here; the model of a newer hub may say otherwise.
    static bool fits(const Entity& lead);

    ConversionChoices choices() const;
    QComboBox& account() { return *m_account; }
    QComboBox& contact() { return *m_contact; }

private:
    void fill(QComboBox& box, const std::vector<Duplicate>& found, const QString& newText);

    Desk& m_desk;
    QComboBox* m_account;
    QComboBox* m_contact;
    QCheckBox* m_makesDeal;
    QLineEdit* m_deal;
};

} // namespace caravan::ui
