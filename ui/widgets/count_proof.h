// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QWidget>

class QLineEdit;

namespace caravan::ui {

class PlainLabel;

/// "Type 780 to go on": of a step that reaches many records, so that one selected by mistake is
/// noticed before it is done. Hidden for fewer.
class CountProof : public QWidget {
    Q_OBJECT

public:
    static constexpr int kAsksAbove = 50;

    explicit CountProof(QWidget* parent = nullptr);

    void setCount(int count);
    /// The number was typed, or is not asked for.
    bool isGiven() const;
    QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    void changed();

private:
    PlainLabel* m_label;
    QLineEdit* m_field;
    int m_count = 0;
};

} // namespace caravan::ui
