// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/offer_file.h"

#include "core/actions/attach_file.h"
#include "core/selling/offers.h"
#include "core/store/blobs.h"
#include "core/workflow/move_state.h"
#include "ui/models/mail.h"
#include "ui/selling/offer_document.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace caravan::ui {

namespace {

struct OfferFile {
    Q_DECLARE_TR_FUNCTIONS(OfferFile)
};

/// A PDF that somebody removed does not come back by itself: the next one is another file.
constexpr int kRemovedMax = 100;

/// Two laptops that keep the PDF of one version make the same record.
RecordId idOf(const Record& offer, int removed)
{
    return derivedId(offer.id, "pdf of the offer " + std::to_string(removed));
}

struct Place {
    RecordId id;
    std::optional<Record> kept;
};

Place placeOf(Replica& replica, const Record& offer)
{
    const Entity& files = replica.catalogue().at(Serves::files);
    for (int removed = 0; removed < kRemovedMax; ++removed) {
        const RecordId id = idOf(offer, removed);
        const auto row = replica.find(files.name, id);
        if (!row || row->record.life == Life::live) {
            return {id, row ? std::optional(row->record) : std::nullopt};
        }
    }
    return {replica.newId(), std::nullopt};
}

/// What the file at hand was made from stands in it, since two PDFs of the same letter differ.
bool isStillRight(const std::string& pdf, const std::string& fingerprint, const Record& offer,
                  bool isFinal)
{
    const bool isSame = offerPdfSays(pdf, fingerprint);
    const bool wasFinal = offerPdfSays(pdf, kOfferWentOut);
    return wasFinal ? isSame || !isOfferOpen(offer) : isSame && !isFinal;
}

Done put(const std::string& bytes, const QString& path)
{
    QSaveFile file(path);
    const auto size = static_cast<qint64>(bytes.size());
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(bytes.data(), size) == size && file.commit();
    return isWritten ? done()
                     : Done(Error{ErrorCode::storage, toStd(path), toStd(file.errorString())});
}

Result<Edit> keeping(Desk& desk, const Record& offer, const Place& place, const FileRef& file)
{
    Result<Edit> edit = attachFile(desk.replica(), offer.key(), file);
    if (!edit) {
        return edit;
    }
    if (place.kept) {
        return Edit::update(*place.kept, {{"file", file}, {"name", edit->set.at("name")}});
    }
    edit->id = place.id;
    if (offer.entity->name == "quote") {
        edit->set["kind"] = std::string("quote");
    }
    return edit;
}

} // namespace

std::optional<Record> keptOffer(Replica& replica, const Record& offer)
{
    return placeOf(replica, offer).kept;
}

Result<OfferCopy> copyOfOffer(Desk& desk, const Record& offer, bool goesOut)
{
    Replica& replica = desk.replica();
    const bool isFinal = goesOut || !isOfferOpen(offer);
    const OfferSheets sheets(replica, offer);
    const Place place = placeOf(replica, offer);
    const FileRef* known = place.kept ? std::get_if<FileRef>(&place.kept->value("file")) : nullptr;
    if (known != nullptr) {
        const Result<std::string> bytes = replica.blobs().open(known->sha256);
        if (bytes && isStillRight(*bytes, sheets.fingerprint(), offer, isFinal)) {
            // By our own name: that of the file came from outside, and may be a path.
            OfferCopy copy{scratchFolder() + QLatin1Char('/') + offerFileName(replica, offer), {}};
            const Done written = put(*bytes, copy.path);
            return written ? Result<OfferCopy>(std::move(copy))
                           : Result<OfferCopy>(written.error());
        }
        if (!bytes && !isOfferOpen(offer)) { // what went out is never written anew
            return bytes.error().code == ErrorCode::notFound
                       ? Error{ErrorCode::notFound, "file", known->name}
                       : bytes.error();
        }
    }
    OfferCopy copy{scratchFolder() + QLatin1Char('/') + offerFileName(replica, offer), {}};
    if (Done written = sheets.write(copy.path, isFinal); !written) {
        return written.error();
    }
    if (place.kept ? !desk.rights().mayUpdate(*place.kept)
                   : !desk.rights().mayCreate(replica.catalogue().at(Serves::files))) {
        return copy;
    }
    const Result<FileRef> file = replica.blobs().take(std::filesystem::path(toStd(copy.path)));
    if (!file) {
        return file.error();
    }
    Result<Edit> edit = keeping(desk, offer, place, *file);
    if (!edit) {
        return edit.error();
    }
    copy.edits.push_back(std::move(*edit));
    return copy;
}

Result<QString> offerToHand(Desk& desk, const Record& offer)
{
    const Result<OfferCopy> copy = copyOfOffer(desk, offer);
    if (!copy) {
        return copy.error();
    }
    if (!copy->edits.empty()) {
        const QString name = offerFileName(desk.replica(), offer);
        if (Done saved = desk.save(copy->edits, name); !saved) {
            return saved.error();
        }
    }
    return copy->path;
}

Result<std::vector<Edit>> offerMovesWith(Desk& desk, const Record& offer, const std::string& to)
{
    Record after = offer;
    after.set(offer.entity->status->field, to);
    const Choice* choice = offer.entity->field(offer.entity->status->field)->choice(to);
    const bool isDropped = choice != nullptr && choice->phase == Phase::dropped;
    if (!isOfferOpen(offer) || isOfferOpen(after) || isDropped) {
        return std::vector<Edit>{};
    }
    Result<OfferCopy> copy = copyOfOffer(desk, offer, true);
    if (!copy) {
        return copy.error();
    }
    return std::move(copy->edits);
}

QString offerFileErrorText(const Error& error)
{
    return error.code == ErrorCode::notFound && error.key == "file"
               ? OfferFile::tr("The PDF is not on this laptop yet. It has been requested.")
               : fileErrorText(error);
}

QString mailOffer(Desk& desk, const Record& offer, const QString& path)
{
    const auto contact = desk.replica().find("contact", offer.reference("contact"));
    const QString to = contact ? toQString(contact->record.text("mail")) : QString();
    const QString number = toQString(offer.text("number"));
    const QString name = toQString(offer.text("name"));
    const QString subject = number.isEmpty() ? name : number + QLatin1Char(' ') + name;
    return mailFile(to, subject, path)
               ? OfferFile::tr("Passed to your email program")
               : OfferFile::tr("The PDF is in %1: attach it to the email").arg(path);
}

QList<ToastAction> afterMailing(Desk& desk, const RecordKey& offer,
                                const std::function<void(const QString&, bool)>& tell)
{
    const auto row = desk.replica().find(offer.entity, offer.id);
    if (!row || offer.entity != "quote" || !isOfferOpen(row->record) ||
        !desk.rights().mayUpdate(row->record) || !mayMove(row->record, "sent") ||
        !offerStateOf(desk.replica(), row->record).isCovered) {
        return {};
    }
    return {{OfferFile::tr("Mark as sent"), [&desk, offer, tell] {
                 const auto now = desk.replica().find(offer.entity, offer.id);
                 if (!now || !isOfferOpen(now->record)) {
                     return; // somebody did it meanwhile
                 }
                 Result<std::vector<Edit>> edits = offerMovesWith(desk, now->record, "sent");
                 if (!edits) {
                     tell(offerFileErrorText(edits.error()), false);
                     return;
                 }
                 const Result<Edit> moved = moveState(now->record, "sent");
                 Done saved = moved ? done() : Done(moved.error());
                 if (moved) {
                     edits->push_back(*moved);
                     saved = desk.save(*edits, OfferFile::tr("Marked as sent"));
                 }
                 tell(saved ? OfferFile::tr("Marked as sent")
                            : errorText(saved.error(), now->record.entity),
                      saved && mayMoveBack(now->record, "sent"));
             }}};
}

} // namespace caravan::ui
