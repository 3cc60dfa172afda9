// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/details_card.h"

#include "core/model/completeness.h"
#include "ui/models/desk.h"
#include "ui/record_page/details_view.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace caravan::ui {
namespace {

constexpr int kDetailsCardWidth = 320;

} // namespace

DetailsCard::DetailsCard(Desk& desk, QWidget* parent)
    : Card(parent), m_desk(desk), m_title(new PlainLabel({}, TextRole::cardTitle)),
      m_complete(new PlainLabel({}, TextRole::caption, Ink::text3)), m_view(new DetailsView(desk))
{
    body()->setContentsMargins(1, kCardPadding, 1, 4);
    auto* title = new QHBoxLayout;
    title->setContentsMargins(kCardPadding, 0, kCardPadding, 4);
    title->addWidget(m_title, 1);
    title->addWidget(m_complete);
    body()->addLayout(title);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_view);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_view->setAutoFillBackground(false);
    body()->addWidget(scroll, 1);
    setFixedWidth(kDetailsCardWidth);
    connect(m_view, &DetailsView::messageRequested, this, &DetailsCard::messageRequested);
    connect(m_view, &DetailsView::mailPicked, this, &DetailsCard::mailPicked);
    connect(m_view, &DetailsView::recordPicked, this, &DetailsCard::recordPicked);
}

void DetailsCard::retranslate()
{
    m_title->setText(tr("Details"));
}

void DetailsCard::setRecord(const Record& record)
{
    showCompleteness(record);
    m_view->setRecord(record);
}

bool DetailsCard::editHere()
{
    return m_view->editHere();
}

bool DetailsCard::isEditing() const
{
    return m_view->isEditing();
}

bool DetailsCard::finish()
{
    return m_view->finish();
}

void DetailsCard::showCompleteness(const Record& record)
{
    const auto known = completenessOf(
        record, [&](const Field& field) { return m_desk.rights().mayRead(*record.entity, field); });
    m_complete->setVisible(known.has_value());
    if (!known) {
        return;
    }
    m_complete->setText(tr("%1 % complete", "how complete a record is").arg(known->percent));
    QStringList missing;
    for (const Field* field : known->missing) {
        missing.append(labelText(field->labels));
    }
    m_complete->setToolTip(
        missing.isEmpty() ? QString() : plainToolTip(tr("Missing: %1").arg(joinedText(missing))));
}

} // namespace caravan::ui
