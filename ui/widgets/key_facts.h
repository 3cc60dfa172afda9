// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QList>
#include <QWidget>

class QGridLayout;

namespace caravan::ui {

struct Fact {
    QString label;
    QString value;
    QString link{}; ///< given back by linkPicked; empty = plain text
    Tone tone = Tone::neutral;
    bool isPill = false;
    bool operator==(const Fact&) const = default;
};

/// The four to eight facts under the title of a record, side by side while the width lasts, then
/// in further lines.
class KeyFacts : public QWidget {
    Q_OBJECT

public:
    explicit KeyFacts(QWidget* parent = nullptr);

    void setFacts(const QList<Fact>& facts);

Q_SIGNALS:
    void linkPicked(const QString& link);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QGridLayout* m_grid;
    QList<Fact> m_facts;
    QList<QWidget*> m_cells;
    int m_columns = 0;
};

} // namespace caravan::ui
