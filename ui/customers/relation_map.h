// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/customers/buying_centre.h"
#include "ui/models/desk.h"
#include "ui/workbench/record_parts.h"

#include <QGraphicsView>

class QGraphicsScene;
class QPrinter;
class QPushButton;

namespace caravan::ui {

class LinkItem;
class PersonItem;
class PlainLabel;
struct Tokens;

/// The canvas: people are moved by mouse or arrow keys, Enter opens one.
class RelationView : public QGraphicsView {
    Q_OBJECT

public:
    explicit RelationView(QGraphicsScene* scene);

    bool isDragging() const { return m_grabbed.has_value(); }

Q_SIGNALS:
    /// Selected people were moved by this much; to be saved.
    void moved(const QPointF& by);
    /// A drag ended; moved() came before if it led anywhere.
    void dropped();
    void opened();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void shift(const QPointF& by);

    std::optional<QPointF> m_grabbed; ///< where the button went down
    QPointF m_shifted;
};

/// The buying centre of a deal, drawn: who decides, uses, is for and against us, who influences
/// whom; and what is missing, in words above it. Places and arrows are fields of the records, so
/// they are the same on every laptop and can be undone.
class RelationMap : public PanelView {
    Q_OBJECT

public:
    RelationMap(Desk& desk, const RecordId& opportunity, QWidget* parent = nullptr);
    ~RelationMap() override;

    std::size_t count() const { return m_people.size(); }
    /// What is missing, as shown.
    QString gapsShown() const;
    void select(const RecordId& link, bool isSelected = true);
    QString title() const override;
    void retranslate() override;
    void print(QPrinter& printer);

public Q_SLOTS:
    void moveSelected(const QPointF& by);
    /// The first selected influences the second, or no longer.
    void toggleInfluence();
    void addPerson();

private:
    /// @p tokens: colours of paper; nullptr: the theme's.
    void draw(QGraphicsScene& scene, const Tokens* tokens) const;
    void rebuild();
    void askPrinter();
    bool mayWrite() const;
    const CentrePerson* person(const RecordId& link) const;
    std::vector<RecordId> selected() const;
    void apply(const std::vector<Edit>& edits, const QString& message);

    Desk& m_desk;
    RecordId m_opportunity;
    PlainLabel* m_gaps;
    QPushButton* m_add;
    QPushButton* m_influence;
    QPushButton* m_print;
    QGraphicsScene* m_scene;
    RelationView* m_view;
    std::vector<CentrePerson> m_people;
    std::vector<RecordId> m_order; ///< in which people were selected
    bool m_isStale = false;        ///< something was saved during a drag
};

} // namespace caravan::ui
