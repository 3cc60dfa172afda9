// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/visit_panel.h"

#include "core/schema/value_text.h"
#include "core/service/visit_report.h"
#include "ui/service/service_text.h"
#include "ui/service/visit_sheet.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/press_guard.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace caravan::ui {

namespace {

constexpr std::size_t kPartsMax = 100;

ReportContext contextOf(const Desk& desk)
{
    ReportContext context;
    context.language = interfaceLanguage();
    context.utcOffsetMinutes = toLocal(desk.now()).offsetFromUtc() / 60;
    return context;
}

/// What has to be in the van, before anybody is there.
void addNeeds(Replica& replica, const Record& visit, std::vector<ReportLine>& lines)
{
    const std::vector<Row> needs = replica.related("part_need", "visit", visit.id, kPartsMax);
    if (needs.empty() || !visit.text("arrived_at").empty()) {
        return;
    }
    const Entity& entity = *needs.front().record.entity;
    lines.push_back({ReportLine::Kind::section, {}, toStd(labelText(entity.plural))});
    for (const Row& row : needs) {
        lines.push_back({ReportLine::Kind::fact, toStd(recordTitle(row.record)),
                         "× " + valueToText(row.record.value("quantity"))});
    }
}

} // namespace

VisitPanel::VisitPanel(Desk& desk, const RecordKey& visit, QWidget* parent)
    : PanelView(parent), m_desk(desk), m_key(visit),
      m_seal(new PlainLabel({}, TextRole::body, Ink::success)), m_sheet(new QScrollArea),
      m_guard(new PressGuard(*this, [this] { read(); }))
{
    m_sheet->setWidgetResizable(true);
    m_sheet->setFrameShape(QFrame::NoFrame);
    m_sheet->setFocusPolicy(Qt::NoFocus);
    m_sheet->viewport()->setAutoFillBackground(false);
    setAccessibleRole(*m_sheet, QAccessible::Document);
    m_seal->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kCardPadding, kCardPadding, kCardPadding, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_seal);
    layout->addWidget(m_sheet, 1);
    connect(&desk, &Desk::committed, this, &VisitPanel::follow);
    retranslate();
}

void VisitPanel::retranslate()
{
    m_sheet->setAccessibleName(title());
    m_shown.clear();
    m_isStale = true;
    if (isVisible()) {
        read();
    }
}

void VisitPanel::follow(const Commit& commit)
{
    constexpr std::array kRead{"visit",   "visit_check", "reading", "part_use", "part_need",
                               "account", "contact",     "asset",   "user"};
    m_isStale = m_isStale || std::any_of(kRead.begin(), kRead.end(), [&](const char* entity) {
                    return commit.touches(entity);
                });
    if (m_isStale && isVisible()) {
        m_guard->follow();
    }
}

void VisitPanel::showEvent(QShowEvent* event)
{
    PanelView::showEvent(event);
    if (m_isStale) {
        read();
    }
}

void VisitPanel::read()
{
    m_isStale = false;
    const auto row = m_desk.replica().find(m_key.entity, m_key.id);
    if (!row) {
        return;
    }
    const Record& visit = row->record;
    const SealNote seal = sealNote(visit);
    m_seal->setVisible(!seal.text.isEmpty());
    m_seal->setInk(seal.ink);
    m_seal->setText(seal.text);
    const bool isSealed = !visit.text("report").empty();
    std::vector<ReportLine> lines = isSealed ? reportLines(visit.text("report"))
                                             : reportOf(m_desk.replica(), visit, contextOf(m_desk));
    if (!isSealed) {
        lines.erase(lines.begin()); // its title: it is none yet, and the page has one
        addNeeds(m_desk.replica(), visit, lines);
    }
    if (std::string text = reportText(lines); text != m_shown) {
        m_shown = std::move(text);
        replaceContent(*m_sheet, new VisitSheet(lines));
        m_sheet->widget()->setAutoFillBackground(false);
    }
}

} // namespace caravan::ui
