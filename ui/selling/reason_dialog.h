// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace caravan::ui {

/// A sentence to go with a decision.
class ReasonDialog : public QDialog {
    Q_OBJECT

public:
    ReasonDialog(const QString& title, const QString& about, const QString& question,
                 const QString& action, QWidget* parent = nullptr);

    /// One line, as long as the field takes.
    QString reason() const;
    void setReason(const QString& text);

private:
    QPlainTextEdit* m_reason;
};

} // namespace caravan::ui
