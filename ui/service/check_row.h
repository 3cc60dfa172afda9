// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/service/checklist.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTimer;

namespace caravan::ui {

class Pill;
class PlainLabel;

/// One question with its answer, its verdict and a remark.
class CheckRow : public QWidget {
    Q_OBJECT

public:
    explicit CheckRow(const CheckItem& item, QWidget* parent = nullptr);

    /// Shows what is stored, except in a line whose text is not: that stays with what is wrong
    /// about it.
    void setAnswer(const std::string& answer, const std::string& verdict, const std::string& note);
    void setReadOnly(bool isReadOnly);
    void setProblem(const QString& problem);
    void flush();
    /// Something was typed that is not stored.
    bool isUnsaved() const { return m_isUnsaved; }
    void dropUnsaved();
    /// Answer and remark as they stand there.
    QString typed() const;
    void focusAnswer();

    /// As if it was picked or typed.
    void give(const std::string& answer);

Q_SIGNALS:
    void answered(const std::string& answer, const std::string& note);
    void photoRequested();

private:
    void buildAnswer(QWidget& into);
    std::string answer() const;
    void say();

    CheckItem m_item;
    std::string m_stored;
    std::string m_storedNote;
    bool m_isUnsaved = false;
    QButtonGroup* m_buttons = nullptr;
    QComboBox* m_choice = nullptr;
    QLineEdit* m_line = nullptr;
    QPushButton* m_photo = nullptr;
    QLineEdit* m_note;
    Pill* m_verdict;
    PlainLabel* m_problem;
    QTimer* m_typing;
};

} // namespace caravan::ui
