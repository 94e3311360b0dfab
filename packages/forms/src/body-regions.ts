import type { Option, Text } from './definition.ts';

/** A region of the body as a body map offers it; left and right are the patient's. */
export interface BodyRegion extends Option {
  readonly view: 'front' | 'back';
}

const region = (view: BodyRegion['view'], code: string, en: string, zh: string): BodyRegion => ({
  view,
  code,
  text: { en, zh } satisfies Text,
});

/** The regions that a body map draws, from above; the names are those of everyday anatomy, as a patient points at them. */
export const BODY_REGIONS: readonly BodyRegion[] = [
  region('front', 'head', 'Head and face', '头面部'),
  region('front', 'neck', 'Neck', '颈部'),
  region('front', 'shoulder-right', 'Right shoulder', '右肩'),
  region('front', 'shoulder-left', 'Left shoulder', '左肩'),
  region('front', 'chest-right', 'Right chest', '右胸'),
  region('front', 'chest-left', 'Left chest', '左胸'),
  region('front', 'arm-right', 'Right upper arm', '右上臂'),
  region('front', 'arm-left', 'Left upper arm', '左上臂'),
  region('front', 'abdomen-upper', 'Upper abdomen', '上腹部'),
  region('front', 'abdomen-lower', 'Lower abdomen', '下腹部'),
  region('front', 'hand-right', 'Right forearm and hand', '右前臂及手'),
  region('front', 'hand-left', 'Left forearm and hand', '左前臂及手'),
  region('front', 'pelvis', 'Pelvis and groin', '盆腔及腹股沟'),
  region('front', 'thigh-right', 'Right thigh', '右大腿'),
  region('front', 'thigh-left', 'Left thigh', '左大腿'),
  region('front', 'leg-right', 'Right lower leg and foot', '右小腿及足'),
  region('front', 'leg-left', 'Left lower leg and foot', '左小腿及足'),
  region('back', 'head-back', 'Back of the head', '枕部'),
  region('back', 'nape', 'Nape of the neck', '项部'),
  region('back', 'back-upper', 'Upper back', '上背部'),
  region('back', 'back-middle', 'Middle back', '中背部'),
  region('back', 'back-lower', 'Lower back', '腰骶部'),
  region('back', 'buttock-left', 'Left buttock', '左臀部'),
  region('back', 'buttock-right', 'Right buttock', '右臀部'),
  region('back', 'thigh-back-left', 'Back of the left thigh', '左大腿后侧'),
  region('back', 'thigh-back-right', 'Back of the right thigh', '右大腿后侧'),
  region('back', 'calf-left', 'Left calf and heel', '左小腿后侧及足跟'),
  region('back', 'calf-right', 'Right calf and heel', '右小腿后侧及足跟'),
];
