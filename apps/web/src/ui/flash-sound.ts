import { preferences } from './preferences';

let audio: AudioContext | undefined;

/** Two short tones, if they are wanted. A browser lets a page sound only after somebody has used it. */
export function soundFlash(): void {
  if (!preferences().flashSound) return;
  audio ??= new AudioContext();
  const at = audio.currentTime;
  for (const [start, hertz] of [
    [0, 880],
    [0.25, 660],
  ] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = hertz;
    volume.gain.value = 0.2;
    tone.connect(volume).connect(audio.destination);
    tone.start(at + start);
    tone.stop(at + start + 0.2);
  }
}
