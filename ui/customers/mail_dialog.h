// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace caravan::ui {

/// A mail that the person's own program will send; what it was about is noted here.
class MailDialog : public QDialog {
    Q_OBJECT

public:
    explicit MailDialog(const QString& to, QWidget* parent = nullptr);

    QString subject() const;
    QString text() const;

private:
    QLineEdit* m_subject;
    QPlainTextEdit* m_text;
    QPushButton* m_open;
};

} // namespace caravan::ui
