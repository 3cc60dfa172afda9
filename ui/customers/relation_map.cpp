// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/relation_map.h"

#include "ui/customers/relation_items.h"
#include "ui/models/viewpoint.h"
#include "ui/paper/paper.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plain_label.h"

#include <QGraphicsScene>
#include <QHBoxLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr double kMargin = 40;
constexpr int kScreenDotsPerInch = 96;
constexpr int kPlaceMax = 10'000; ///< as the catalogue says

int placed(double place)
{
    return std::clamp(static_cast<int>(std::lround(place)), -kPlaceMax, kPlaceMax);
}

} // namespace

RelationMap::RelationMap(Desk& desk, const RecordId& opportunity, QWidget* parent)
    : PanelView(parent), m_desk(desk), m_opportunity(opportunity),
      m_gaps(new PlainLabel({}, TextRole::body, Ink::warning)), m_add(new QPushButton),
      m_influence(new QPushButton), m_print(new QPushButton), m_scene(new QGraphicsScene(this)),
      m_view(new RelationView(m_scene))
{
    m_gaps->setWordWrap(true);
    for (QPushButton* button : {m_add, m_influence, m_print}) {
        setButtonKind(*button, ButtonKind::ghost);
    }
    m_add->setIcon(icon(QStringLiteral("plus")));
    m_influence->setIcon(icon(QStringLiteral("arrow-right")));
    m_print->setIcon(icon(QStringLiteral("file-text")));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(kCellPadding, kGap, kCellPadding, kGap);
    bar->setSpacing(kGap);
    bar->addWidget(m_gaps, 1);
    bar->addWidget(m_add);
    bar->addWidget(m_influence);
    bar->addWidget(m_print);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_view, 1);
    connect(m_view, &RelationView::moved, this, &RelationMap::moveSelected);
    connect(m_view, &RelationView::opened, this, [this] {
        if (const auto links = selected(); !links.empty()) {
            Q_EMIT routeRequested(Route::edit({"opportunity_contact", links.front()}));
        }
    });
    connect(m_view, &RelationView::dropped, this, [this] {
        if (m_isStale) {
            rebuild();
        }
    });
    connect(m_add, &QPushButton::clicked, this, &RelationMap::addPerson);
    connect(m_influence, &QPushButton::clicked, this, &RelationMap::toggleInfluence);
    connect(m_print, &QPushButton::clicked, this, &RelationMap::askPrinter);
    connect(m_scene, &QGraphicsScene::selectionChanged, this, [this] {
        const std::vector<RecordId> now = selected();
        std::erase_if(m_order, [&](const RecordId& id) {
            return std::find(now.begin(), now.end(), id) == now.end();
        });
        for (const RecordId& id : now) {
            if (std::find(m_order.begin(), m_order.end(), id) == m_order.end()) {
                m_order.push_back(id);
            }
        }
        m_influence->setEnabled(mayWrite() && m_order.size() == 2);
    });
    connect(&desk, &Desk::committed, this, [this](const Commit& commit) {
        if (commit.touches("opportunity_contact") || commit.touches("contact") ||
            commit.touches("activity")) {
            m_isStale = true;
            if (!m_view->isDragging()) { // else its cards would be gone under the hand
                rebuild();
            }
        }
    });
    retranslate();
}

RelationMap::~RelationMap()
{
    // The scene outlives our members and tells of the selection as it takes its cards down.
    m_scene->disconnect(this);
}

QString RelationMap::title() const
{
    return tr("Map");
}

void RelationMap::retranslate()
{
    m_view->setAccessibleName(tr("Relationship map"));
    m_add->setText(tr("Add person"));
    m_influence->setText(tr("Influences"));
    m_influence->setToolTip(tr("Select two people: the first influences the second, or no longer"));
    m_print->setText(tr("Print"));
    rebuild();
}

const CentrePerson* RelationMap::person(const RecordId& link) const
{
    const auto found = std::find_if(m_people.begin(), m_people.end(),
                                    [&](const CentrePerson& one) { return one.link.id == link; });
    return found == m_people.end() ? nullptr : &*found;
}

QString RelationMap::gapsShown() const
{
    QStringList words;
    for (const CentreGap gap : gapsOf(m_people)) {
        switch (gap) {
        case CentreGap::nobodyDecides:
            words.append(tr("no decision-maker identified"));
            break;
        case CentreGap::nobodyUses:
            words.append(tr("no user identified"));
            break;
        case CentreGap::deciderNotMet:
            words.append(tr("decision-maker not met yet"));
            break;
        case CentreGap::userNotMet:
            words.append(tr("users not met yet"));
            break;
        case CentreGap::deciderAgainst:
            words.append(
                tr("the decision-maker is against us, and nobody on our side influences them"));
            break;
        case CentreGap::nobodyForUs:
            words.append(tr("nobody supports us"));
            break;
        }
    }
    return words.isEmpty() ? QString() : tr("Missing: %1").arg(joinedText(words));
}

void RelationMap::draw(QGraphicsScene& scene, const Tokens* tokens) const
{
    const Entity& entity = m_desk.catalogue().at("opportunity_contact");
    std::map<RecordId, PersonItem*> byLink;
    std::map<RecordId, PersonItem*> byContact;
    for (const CentrePerson& one : m_people) {
        const auto said = [&](const char* field) {
            return displayText(m_desk.replica(), *entity.field(field), one.link.value(field));
        };
        auto* item = new PersonItem(one, said("role"), said("attitude"), tokens);
        scene.addItem(item);
        byLink[one.link.id] = item;
        byContact[one.link.reference("contact")] = item;
    }
    const auto join = [&](const PersonItem& from, const auto& people, const RecordId& to,
                          LinkItem::Kind kind) {
        const auto found = people.find(to);
        if (found != people.end() && found->second != &from) {
            scene.addItem(new LinkItem(from, *found->second, kind, tokens));
        }
    };
    for (const CentrePerson& one : m_people) {
        const PersonItem& from = *byLink.at(one.link.id);
        join(from, byLink, one.link.reference("influences"), LinkItem::Kind::influences);
        join(from, byContact, one.reportsTo, LinkItem::Kind::reports);
    }
    scene.setSceneRect(scene.itemsBoundingRect().adjusted(-kMargin, -kMargin, kMargin, kMargin));
}

void RelationMap::rebuild()
{
    const QSignalBlocker quiet(m_scene);
    m_isStale = false;
    m_scene->clear();
    m_people = readBuyingCentre(m_desk.replica(), m_opportunity, localDay);
    draw(*m_scene, nullptr);
    std::erase_if(m_order, [this](const RecordId& id) { return person(id) == nullptr; });
    for (const RecordId& id : m_order) {
        select(id);
    }
    m_scene->setBackgroundBrush(currentTokens().bg);
    m_add->setVisible(m_desk.rights().mayCreate(m_desk.catalogue().at("opportunity_contact")));
    m_influence->setVisible(mayWrite() && m_people.size() > 1);
    m_influence->setEnabled(m_order.size() == 2);
    m_print->setVisible(!m_people.empty());
    const QString gaps = gapsShown();
    m_gaps->setText(gaps.isEmpty() ? tr("All key people are known and have been met.") : gaps);
    m_gaps->setInk(gaps.isEmpty() ? Ink::success : Ink::warning);
    Q_EMIT countChanged();
}

bool RelationMap::mayWrite() const
{
    return m_desk.rights().mayUpdateSome(m_desk.catalogue().at("opportunity_contact"));
}

void RelationMap::addPerson()
{
    Q_EMIT routeRequested(Route::create("opportunity_contact", {{"opportunity", m_opportunity}}));
}

std::vector<RecordId> RelationMap::selected() const
{
    std::vector<RecordId> links;
    const QList<QGraphicsItem*> items = m_scene->selectedItems();
    for (const QGraphicsItem* item : items) {
        if (const auto* one = dynamic_cast<const PersonItem*>(item)) {
            links.push_back(one->link());
        }
    }
    return links;
}

void RelationMap::select(const RecordId& link, bool isSelected)
{
    const QList<QGraphicsItem*> items = m_scene->items();
    for (QGraphicsItem* item : items) {
        if (auto* one = dynamic_cast<PersonItem*>(item); one && one->link() == link) {
            one->setSelected(isSelected);
        }
    }
}

void RelationMap::apply(const std::vector<Edit>& edits, const QString& message)
{
    const Entity& entity = m_desk.catalogue().at("opportunity_contact");
    const Done saved = m_desk.save(edits, message);
    Q_EMIT messageRequested(saved ? message : errorText(saved.error(), &entity), bool(saved));
    if (!saved) {
        rebuild();
    }
}

void RelationMap::moveSelected(const QPointF& by)
{
    std::vector<Edit> edits;
    for (const RecordId& link : selected()) {
        if (const CentrePerson* one = person(link)) {
            edits.push_back(
                Edit::update(one->link, {{"map_x", std::int64_t{placed(one->x + by.x())}},
                                         {"map_y", std::int64_t{placed(one->y + by.y())}}}));
        }
    }
    if (mayWrite() && !edits.empty()) {
        apply(edits, tr("Moved on the map"));
    }
}

void RelationMap::toggleInfluence()
{
    const CentrePerson* from = m_order.size() == 2 ? person(m_order[0]) : nullptr;
    const CentrePerson* to = from ? person(m_order[1]) : nullptr;
    if (!to || !mayWrite()) {
        return;
    }
    const bool isOn = from->link.reference("influences") == to->link.id;
    const QString message = isOn ? tr("%1 no longer influences %2") : tr("%1 influences %2");
    const Value value = isOn ? Value() : Value(to->link.id);
    apply({Edit::update(from->link, {{"influences", value}})},
          message.arg(toQString(from->name), toQString(to->name)));
}

void RelationMap::askPrinter()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted) {
        print(printer);
        if (printer.outputFormat() == QPrinter::PdfFormat) {
            makeReadable(printer.outputFileName());
        }
    }
}

void RelationMap::print(QPrinter& printer)
{
    const PaperFonts onPaper;
    QGraphicsScene paper;
    draw(paper, &lightTokens());
    QPainter painter(&printer);
    const QRect page = painter.viewport();
    const auto line = [&](const QString& text, TextRole role, int top) {
        QFont font = fontFor(role);
        font.setPixelSize(font.pixelSize() * printer.resolution() / kScreenDotsPerInch);
        painter.setFont(font);
        painter.setPen(lightTokens().text);
        QRect place(page.left(), top, page.width(), page.height() - top);
        painter.drawText(place, Qt::TextWordWrap, text, &place);
        return place.bottom() + painter.fontMetrics().height() / 2;
    };
    int top = line(toQString(m_desk.replica().title("opportunity", m_opportunity)),
                   TextRole::pageTitle, page.top());
    if (const QString gaps = gapsShown(); !gaps.isEmpty()) {
        top = line(gaps, TextRole::body, top);
    }
    paper.render(&painter, QRectF(page.left(), top, page.width(), page.bottom() - top));
}

} // namespace caravan::ui
