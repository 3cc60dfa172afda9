// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/duplicate_notice.h"

#include "core/actions/duplicates.h"
#include "ui/text/likeness_text.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"

#include <QTimer>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kWaitMs = 250;
constexpr std::size_t kShownMax = 4;

} // namespace

DuplicateNotice::DuplicateNotice(Desk& desk, const Entity& entity, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_entity(entity), m_wait(new QTimer(this)),
      m_flow(new FlowLayout(kGap, this))
{
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_wait->setSingleShot(true);
    m_wait->setInterval(kWaitMs);
    connect(m_wait, &QTimer::timeout, this, &DuplicateNotice::showFound);
    hide();
}

bool DuplicateNotice::isFor(const Entity& entity)
{
    return !entity.identity.empty();
}

void DuplicateNotice::look(const Record& typed)
{
    m_typed = typed;
    m_wait->start();
}

void DuplicateNotice::showFound()
{
    qDeleteAll(m_parts);
    m_parts.clear();
    m_found.clear();
    const auto found =
        findDuplicates(m_desk.replica(), m_entity.name, identityOf(*m_typed), m_typed->id);
    setVisible(!found.empty());
    if (found.empty()) {
        return;
    }
    const auto add = [this](QWidget* part) {
        m_flow->addWidget(part);
        part->show();
        m_parts.append(part);
    };
    add(new PlainLabel(tr("Possible duplicate:"), TextRole::bodyMedium, Ink::warning));
    for (std::size_t i = 0; i < found.size() && i < kShownMax; ++i) {
        const RecordKey key = found[i].row.record.key();
        m_found.push_back(key.id);
        auto* link = new LinkLabel(
            tr("%1 (%2)", "name, why it may be the same")
                .arg(recordTitle(found[i].row.record), likenessText(found[i].likeness)));
        connect(link, &LinkLabel::clicked, this,
                [this, key] { Q_EMIT routeRequested(Route::record(key)); });
        add(link);
    }
}

} // namespace caravan::ui
