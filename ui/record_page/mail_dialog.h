// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QDialog>
#include <QUrl>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace caravan::ui {

/// What the desktop's mail program is asked to begin (RFC 6068). Everything is escaped, so nobody's
/// text can add a recipient or a header.
QUrl mailUrl(const QString& to, const QString& subject, const QString& text);

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
